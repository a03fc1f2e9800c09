// SHA-256 (FIPS 180-4) and SM3 (GB/T 32905) in script: on plain http browsers lock their own.
const Digest = (() => {
  "use strict";
  const K = Uint32Array.from(("428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 " +
    "243185be 550c7dc3 72be5d74 80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc " +
    "76f988da 983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 " +
    "650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 19a4c116 " +
    "1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 90befffa a4506ceb " +
    "bef9a3f7 c67178f2").split(" "), x => parseInt(x, 16));
  const start = {
    sha256: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
    sm3: [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e],
  };
  const w = new Uint32Array(68);
  const right = (x, n) => x >>> n | x << (32 - n);
  const left = (x, n) => n ? x << n | x >>> (32 - n) : x;

  function sha256(h, block) {
    for (let i = 0; i < 16; i++) w[i] = block.getUint32(4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (right(x, 7) ^ right(x, 18) ^ x >>> 3) + w[i - 7] + (right(y, 17) ^ right(y, 19) ^ y >>> 10);
    }
    let [a, b, c, d, e, f, g, k] = h;
    for (let i = 0; i < 64; i++) {
      const t = k + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i] | 0;
      const u = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      k = g; g = f; f = e; e = d + t | 0; d = c; c = b; b = a; a = t + u | 0;
    }
    [a, b, c, d, e, f, g, k].forEach((x, i) => { h[i] += x; });
  }

  function sm3(h, block) {
    for (let i = 0; i < 16; i++) w[i] = block.getUint32(4 * i);
    for (let i = 16; i < 68; i++) {
      const x = w[i - 16] ^ w[i - 9] ^ left(w[i - 3], 15);
      w[i] = x ^ left(x, 15) ^ left(x, 23) ^ left(w[i - 13], 7) ^ w[i - 6];
    }
    let [a, b, c, d, e, f, g, k] = h;
    for (let i = 0; i < 64; i++) {
      const early = i < 16, a12 = left(a, 12);
      const s = left(a12 + e + left(early ? 0x79cc4519 : 0x7a879d8a, i % 32) | 0, 7);
      const t = (early ? a ^ b ^ c : a & b | a & c | b & c) + d + (s ^ a12) + (w[i] ^ w[i + 4]) | 0;
      const u = (early ? e ^ f ^ g : e & f | ~e & g) + k + s + w[i] | 0;
      d = c; c = left(b, 9); b = a; a = t; k = g; g = left(f, 19); f = e; e = u ^ left(u, 9) ^ left(u, 17);
    }
    [a, b, c, d, e, f, g, k].forEach((x, i) => { h[i] ^= x; });
  }

  /** The digest of some bytes (or of a text's UTF-8) as lower-case hexadecimal digits. */
  function hash(name, input) {
    const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
    const padded = new Uint8Array(bytes.length + 72 - (bytes.length + 8) % 64);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
    view.setUint32(padded.length - 4, bytes.length << 3);
    const h = Uint32Array.from(start[name]), compress = name === "sm3" ? sm3 : sha256;
    for (let at = 0; at < padded.length; at += 64) compress(h, new DataView(padded.buffer, at, 64));
    return Array.from(h, x => x.toString(16).padStart(8, "0")).join("");
  }
  return { hash };
})();
