/**
 * Measures one peer in a process that does nothing else: `fresh-peer.js NAME TEXTS.json SECONDS`.
 * Prints a list of one speed as JSON.
 */
import { readFileSync } from 'node:fs';
import { PEERS } from '../eval/peers.ts';
import { measureSpeeds, type CountedText } from './rounds.ts';

const [name, list = '', seconds] = process.argv.slice(2);
const peer = PEERS.find((each) => each.name === name);
if (peer === undefined) throw new Error(`no peer ${String(name)}`);
const texts = JSON.parse(readFileSync(list, 'utf8')) as CountedText[];
process.stdout.write(JSON.stringify(measureSpeeds(texts, Number(seconds), [() => peer.tag])));
