/** What only wikis, MkDocs and the Notion zip say. */
export const englishExportWords = {
  /** Between lines of a table cell, where a renderer knows no line break there. */
  cellBreak: '; ',
  footnotes: 'Notes',
  wiki: {
    home: 'Home',
    /** The heading above the table of levels. */
    triage: 'How bad is it?',
    questions: 'Not sure which level?',
    questionsHow: 'Ask from the top. The first level that fits is it.',
    made: 'These pages are made from the runbook. Change the runbook: an edit here stops the next update.',
    source: 'Source: {url}',
  },
  mkdocs: {
    home: 'Home',
    description: '{organization}: from the first alert to the last follow-up of an AI agent incident.',
  },
  notion: {
    folder: 'Databases',
    databases: 'These are the databases of the runbook:',
    entry: '{title}: {purpose}',
    /** A zip has no ready-made incident to duplicate. */
    incident: 'An incident begins? Add a row to {database}, and write in it as you go.',
    incidents: 'One row for each incident. Add it when one begins.',
    file: 'Start here',
    /** Of a column: what the author calls the thing, where the title had to differ. */
    fullTitle: 'Full title',
    startLink: 'New here? Read {page} first: how to bring these pages into Notion, and what comes along.',
    lead: 'This is {title}, revision {revision}, packed for Notion: pages, and databases as tables.',
    importTitle: 'Import it',
    importSteps: [
      'Keep the zip file as it is. Do not unpack it.',
      'In Notion, open the import of your workspace and choose the zip file there.',
      'Wait until the import is done, then look for the page with the title of the runbook.',
      'Go through the list below before anybody relies on the pages.',
    ],
    help: 'Notion describes its import here: {url}',
    carriesTitle: 'What comes along',
    carries: ['Pages: every chapter, every procedure, every overview, with their headings, lists, tables and commands.', 'Databases: each one as a table with one row for each thing, and a page of text for each row.', 'Two empty databases, for your own incidents and action items.'],
    leavesTitle: 'What does not',
    leaves: [
      'Types of columns. A table of a zip holds text. Set the type of a column in Notion where you need one: a date, a choice, a number, a phone number.',
      'Relations. Where one row names another, the cell holds its title and the path of its page, as text. Add relations in Notion by hand.',
      'For columns with types and databases with relations there is another way: the command "breakglass notion push" writes them through the interface that Notion has for programs.',
      'Updates. An import makes new pages and changes none. Import a new revision anew, and remove the pages of the old one.',
    ],
    lookTitle: 'Look at these',
    lookLead: 'How Notion reads a zip is up to Notion, and can change. So look, once, after each import:',
    look: ['Open a row of a database. Is its text there? If not, look for a page with the title of the row.', 'Open a page with a warning. Is it marked as one?', 'Follow a link from one page to another, and to a row.', 'Read a command, letter by letter, before you trust the copy.'],
    numbers: 'In tables a phone number begins with "tel:", and a handle with an apostrophe: a program for tables would take a plus or an at sign for the beginning of a formula.',
  },
};
