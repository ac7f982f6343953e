import type { PieceOf } from '../piece.js';

/** Formats that print their ports without a label, by what stands around the two numbers. */
const formats: readonly RegExp[] = [
  // Palo Alto traffic log: …,source port,destination port,NAT ports,flags,protocol,…
  /,(?<source>\d{1,5}),(?<destination>\d{1,5}),\d{1,5},\d{1,5},[^,]*,(?:tcp|udp),/di,
  // Windows Firewall log: protocol, two addresses, two ports
  /\b(?:TCP|UDP)\s+[\d.:a-f]+\s+[\d.:a-f]+\s+(?<source>\d{1,5})\s+(?<destination>\d{1,5})\b/di,
  // netstat: a listening socket, its other end 0.0.0.0:0
  /\b(?:TCP|UDP)6?\s+(?:\d+\s+\d+\s+)?[\d.[\]:*]*:(?<destination>\d{1,5})\s+(?:[\d.[\]:*]*:(?:0|\*))/di,
  // tcpdump: 10.1.1.3.50200 > 10.1.1.8.5075
  /\b\d{1,3}(?:\.\d{1,3}){3}\.(?<source>\d{1,5})\s*[>→]\s*\d{1,3}(?:\.\d{1,3}){3}\.(?<destination>\d{1,5})\b/d,
  // said in short: src 52311 dst 5062
  /\b(?:src|source)[\s:=]*(?:port[\s:=]*)?(?<source>\d{1,5})\b(?![.\d])[^\d.]{1,20}\b(?:dst|dest|destination)[\s:=]*(?:port[\s:=]*)?(?<destination>\d{1,5})\b(?!\.\d|[/:])/di,
  /출발지\s?(?:포트)?[\s:=]*(?<source>\d{1,5})(?![.\d])[^\d.]{1,12}(?:목적지|도착지)\s?(?:포트)?[\s:=]*(?<destination>\d{1,5})(?!\d|\.\d|[/:])/d,
];

/** The two ports of a pasted log line whose format does not label them; empty for any other text. */
export function readLogLine(text: string): readonly PieceOf<'ports'>[] {
  for (const format of formats) {
    const found = format.exec(text);
    if (!found) continue;
    return (['source', 'destination'] as const).flatMap((end) => {
      const place = found.indices?.groups?.[end];
      const port = Number(found.groups?.[end]);
      if (!place || port > 65535) return [];
      return [
        {
          kind: 'ports',
          range: { first: port, last: port },
          transport: undefined,
          end,
          labelled: true,
          fromLog: true,
          text: text.slice(...place),
          start: place[0],
          stop: place[1],
        },
      ];
    });
  }
  return [];
}
