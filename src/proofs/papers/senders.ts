import sharp from 'sharp'
import { writtenSiret } from '#kit/identifiers/siret.ts'
import { bareLetterhead, type Letterhead } from '#kit/papers/letterhead.ts'
import { drawnMark, markOf } from '#platform/documents/mark.ts'

/** Nothing set: a name and a contact. */
export const empty = bareLetterhead('Ouvroir', 'contact@exemple.fr')

/** All of it set, with names as long as real ones are. */
export async function fullLetterhead(): Promise<Letterhead> {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40" width="90" height="40"><circle cx="20" cy="20" r="18" fill="#1b3a86"/><rect x="44" y="8" width="44" height="24" fill="#c8331a"/></svg>',
  )
  const hand = await sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><path d="M5 60C40 5 60 5 70 60S110 10 130 50s30-40 100 10" fill="none" stroke="#1b1a17" stroke-width="4"/></svg>',
    ),
  )
    .png()
    .toBuffer()
  const markFrom = async (bytes: Uint8Array, alt: string) => {
    const drawn = await drawnMark(bytes)
    return drawn && markOf(drawn, alt)
  }
  return {
    name: 'Association des communes et des habitants pour l’expérimentation démocratique',
    address: [
      'Maison des associations et de la vie locale',
      '112 ter, avenue du Général-de-Gaulle, bâtiment C',
      '35042 Rennes Cedex',
    ],
    contacts: ['02 99 00 00 00', 'secretariat@experimentation.example', 'experimentation.example'],
    numbers: [
      `SIRET\u00a0${writtenSiret('73282932000074')}`,
      'RNA\u00a0W291000123',
      'TVA non applicable, article 293 B du CGI',
    ],
    logo: await markFrom(svg, 'Un disque bleu, un carré rouge'),
    signatory: {
      name: 'Marie-Charlotte Kerven-Le Goff',
      role: 'Présidente, par délégation du conseil d’administration',
      picture: await markFrom(hand, 'Signature'),
    },
    accent: '#1b3a86',
    place: 'Rennes',
  }
}
