/** On pages whose commands ask for something. */
import { startAsking } from './gaps.ts';

startAsking();
