/** Addresses of the public draw: what anyone reads, what the hall sees, what those who run it do. */
export const sealPaths = {
  receipt: (slug: string) => `/tirages/${slug}/recu`,
  contest: (slug: string) => `/tirages/${slug}/contestation`,
  emptySeats: (slug: string) => `/tirages/${slug}/places-vides`,
  receiptFile: (slug: string) => `/tirages/${slug}/recu.json`,
  /** `vivier.txt`, `panels.txt`, `engagement.json`: what the receipt holds, before the chance. */
  sealedFile: (slug: string, file: string) => `/tirages/${slug}/recu/${file}`,
  proceedings: (slug: string) => `/tirages/${slug}/deroule`,
  makeList: (slug: string) => `/tirages/${slug}/deroule/liste`,
  stopList: (slug: string) => `/tirages/${slug}/deroule/liste/arreter`,
  witnessFile: (slug: string) => `/tirages/${slug}/deroule/temoin.json`,
  stamps: (slug: string) => `/tirages/${slug}/horodatage`,
  askStamps: (slug: string) => `/tirages/${slug}/horodatage/demander`,
  ceremony: (slug: string) => `/tirages/${slug}/ceremonie`,
  kit: (slug: string) => `/tirages/${slug}/ceremonie.pdf`,
  /** `livret-3.pdf`: panels 3000 to 3999 of a long list. */
  booklet: (slug: string, file: string) => `/tirages/${slug}/ceremonie/${file}`,
  proof: '/tirages/preuve',
  script: '/tirages/verifier.py',
  lettersScript: '/tirages/verifier-lettres.py',
  simple: '/tirages/simple',
  simpleDraw: (id: string) => `/tirages/simple/${id}`,
  simpleFile: (id: string) => `/tirages/simple/${id}/recu.json`,
} as const
