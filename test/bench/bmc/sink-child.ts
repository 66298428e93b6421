import { get } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { boardCertificate } from '../../support/board/certificate.ts';

/** A board that takes uploads and forgets them, in a process of its own so that it costs ours nothing. Prints its port and fingerprint. */
const certificate = boardCertificate(0);
let length = 0;
let taken = false;
let began = false;
const stateOf = () => {
  if (taken) return `{"Done":[{"secs":60,"nanos":0},${length}]}`;
  if (!began) return '"Ready"';
  const fields = '"id":1,"process_name":"Node 1 upgrade service","cancelled":false,"bytes_written":0';
  return `{"Transferring":{${fields},"size":${length}}}`;
};
const result = (value: unknown) => JSON.stringify({ response: [{ result: value }] });

/** As a board does: it answers when it has the head. */
const fetchAway = (url: string, begun: () => void) =>
  get(url, (answer) => {
    length = Number(answer.headers['content-length']);
    begun();
    answer.resume().on('end', () => {
      taken = true;
    });
  });

const server = createServer(certificate, (request, response) => {
  const url = request.url ?? '';
  const json = (body: string) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  const text = (body: string) => response.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  if (url.includes('/authenticate')) response.end(JSON.stringify({ id: 'token' }));
  else if (url.includes('get&type=about')) json(result({ api: '1.1', bmcd_version: '2.3.7', version: 'v2.1.0' }));
  else if (url.includes('get&type=power')) json(result([{ node1: '0', node2: '0', node3: '0', node4: '0' }]));
  else if (url.includes('get&type=usb'))
    json(result([{ node: 'Node 1', mode: 'Device', route: 'AlternativePort', bus_type: 'Usb hub' }]));
  else if (url.includes('get&type=flash')) text(stateOf());
  else if (url.includes('set&type=flash')) {
    [taken, began] = [false, true];
    const file = decodeURIComponent(/[?&]file=([^&]*)/.exec(url)?.[1] ?? '');
    if (file.startsWith('http')) fetchAway(file, () => text('{"handle":1}'));
    else {
      length = Number(/length=(\d+)/.exec(url)?.[1]);
      text('{"handle":1}');
    }
  } else if (url.includes('/upload/')) {
    request.resume().on('end', () => {
      taken = true;
      response.writeHead(200, { 'content-length': 0 }).end();
    });
  } else response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port, fingerprint: certificate.fingerprint })}\n`);
});
process.stdin.resume().on('end', () => process.exit());
