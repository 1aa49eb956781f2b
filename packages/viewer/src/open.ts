import { writeViewFile } from '@entente/graph';
import { openGraph } from './core/open/open.ts';
import type { OpenReply } from './worker/protocol.ts';

/**
 * The viewer's other file: a worker that gets the text of a graph of another program and answers its view
 * file. Few readers open one, so that the viewer starts without all that this takes.
 */
globalThis.onmessage = ({ data }: MessageEvent<string>) => {
  const reply = replyTo(data);
  postMessage(reply, { transfer: 'bytes' in reply ? [reply.bytes.buffer] : [] });
};

function replyTo(text: string): OpenReply {
  try {
    return { bytes: writeViewFile(openGraph(text)) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
