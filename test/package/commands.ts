import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Waits until a command says something. */
export function answers(child: ChildProcess, what: RegExp): Promise<RegExpExecArray> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = what.exec(said);
      if (found) resolve(found);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
}

/** Ends a command, and with it what it has started where it leads a group of its own. */
export async function end(child: ChildProcess, isGroup = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const ended = once(child, 'exit');
  process.kill(isGroup ? -child.pid! : child.pid!, 'SIGKILL');
  await ended;
}
