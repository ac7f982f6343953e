import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A PNG of Chromium with at most 256 colours, a third of its size: the rare ones become the nearest of the usual ones. */
export function asPalette(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 256)
    .map(([colour]) => colour);
  const index = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = pixels.readUIntBE(pixel * 3, 3);
    const place = index.get(colour) ?? nearest(colour, palette);
    index.set(colour, place);
    rows[pixel + Math.floor(pixel / width) + 1] = place;
  }
  const head = Buffer.from(png.subarray(16, 29));
  // Eight bits of a palette.
  head[8] = 8;
  head[9] = 3;
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** The pixels of a PNG with eight bits of red, green and blue: what Chromium writes of an opaque page. */
function decode(png: Buffer): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const line = width * size;
  const plain = Buffer.alloc(line * height);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (line + 1)];
    for (let column = 0; column < line; column += 1) {
      const here = row * line + column;
      const left = column >= size ? (plain[here - size] ?? 0) : 0;
      const up = row > 0 ? (plain[here - line] ?? 0) : 0;
      const corner = row > 0 && column >= size ? (plain[here - line - size] ?? 0) : 0;
      plain[here] = (filtered[row * (line + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  if (size === 3) return { width, height, pixels: plain };
  return { width, height, pixels: Buffer.from(plain.filter((_, at) => at % 4 !== 3)) };
}

/** https://www.w3.org/TR/png-3/#9Filters */
function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
