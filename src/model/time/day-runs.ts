import { WEEKDAYS, type Weekday } from '#schemas/timing.ts';

export interface DayRun {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly days: readonly Weekday[];
}

/** Days as they are listed, those that follow each other together; Monday follows Sunday. */
export function dayRuns(days: readonly Weekday[]): DayRun[] {
  return days.reduce<DayRun[]>((runs, day) => {
    const last = runs.at(-1);
    return last !== undefined && follows(day, last.to) ? [...runs.slice(0, -1), { ...last, to: day, days: [...last.days, day] }] : [...runs, { from: day, to: day, days: [day] }];
  }, []);
}

const follows = (day: Weekday, before: Weekday): boolean => WEEKDAYS.indexOf(day) === (WEEKDAYS.indexOf(before) + 1) % WEEKDAYS.length;
