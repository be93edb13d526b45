import { generate } from 'selfsigned';

/** A temporary key and certificate for both hosts. Nothing trusts it; clients are told to accept it. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = ['sora.chatgpt.com', 'videos.openai.com', 'localhost'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Sora (replica)' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  });
  return { key, cert };
}
