import { connect, type Socket } from 'node:net';

/** What a connection brought, when it is over or has brought what was waited for. */
export interface RawReply {
  status: number;
  json: { status: number; error?: string; id?: string } | undefined;
  head: string;
}

/** A bare connection, for requests that no client library would send. */
export class Raw {
  readonly socket: Socket;
  readonly closed: Promise<void>;
  #text = '';

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (chunk) => (this.#text += chunk.toString('latin1')));
    // A reset is one of the ways in which a server may end a connection.
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.on('close', () => resolve()));
  }

  send(text: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => this.socket.write(text, () => resolve()));
  }

  /** Waits for a whole reply, or the end of the connection. */
  async reply(): Promise<RawReply> {
    const whole = (): boolean => {
      const [head = '', body = ''] = this.#text.split('\r\n\r\n', 2);
      const [, length] = /content-length: (\d+)/i.exec(head) ?? [];
      return length !== undefined && body.length >= Number(length);
    };
    while (!whole() && !this.socket.destroyed) {
      await Promise.race([this.closed, new Promise((resolve) => this.socket.once('data', resolve))]);
    }
    const [head = '', body = ''] = this.#text.split('\r\n\r\n', 2);
    const json = body.startsWith('{') ? (JSON.parse(body) as NonNullable<RawReply['json']>) : undefined;
    return { status: Number(head.split(' ')[1]), json, head };
  }
}

/** The head of a multipart request with the boundary `b`. */
export const head = (length: number | 'chunked', extra = ''): string =>
  `POST /store HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=b\r\n${extra}` +
  (length === 'chunked' ? 'Transfer-Encoding: chunked\r\n\r\n' : `Content-Length: ${length}\r\n\r\n`);

/** The headers of a file's part. */
export const FILE_HEAD =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n';

/** Sends one request with a body as it stands, and waits for its reply. */
export async function raw(origin: string, body: string | Uint8Array, extra = ''): Promise<RawReply> {
  const connection = new Raw(origin);
  await connection.send(head(Buffer.byteLength(body), extra));
  await connection.send(body);
  const reply = await connection.reply();
  connection.socket.destroy();
  return reply;
}
