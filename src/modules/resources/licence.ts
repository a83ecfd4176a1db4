/**
 * Licences of the commons, by their SPDX names, and what each one lets a reader do. Read in the legal
 * codes: CC0 1.0 §2–3; CC BY, BY-SA, BY-NC, BY-ND, BY-NC-SA, BY-NC-ND 4.0 §1–3; Licence Ouverte 2.0
 * (Etalab); ODbL 1.0 §3–4. The last two are no licences: what may only be linked to, and what nobody
 * has said yet.
 */
interface LicenceTerms {
  readonly label: string
  /** The legal code, in the public address that machines compare. */
  readonly href: string
  /** May a copy be kept and given here? */
  readonly copy: boolean
  /** May a changed work be shared? */
  readonly change: boolean
  /** May it serve a sale? */
  readonly sell: boolean
  /** Must its author be credited? */
  readonly credit: boolean
  /** Must what is drawn from it keep the same licence? */
  readonly shareAlike: boolean
  /** Written for databases rather than for texts and pictures. */
  readonly database: boolean
}

const cc = (code: string) => `https://creativecommons.org/licenses/${code}/4.0/`
const open = {
  copy: true,
  change: true,
  sell: true,
  credit: true,
  shareAlike: false,
  database: false,
}

export const licences = {
  'CC0-1.0': {
    ...open,
    label: 'CC0 1.0',
    href: 'https://creativecommons.org/publicdomain/zero/1.0/',
    credit: false,
  },
  'CC-BY-4.0': { ...open, label: 'CC BY 4.0', href: cc('by') },
  'CC-BY-SA-4.0': { ...open, label: 'CC BY-SA 4.0', href: cc('by-sa'), shareAlike: true },
  'CC-BY-NC-4.0': { ...open, label: 'CC BY-NC 4.0', href: cc('by-nc'), sell: false },
  'CC-BY-ND-4.0': { ...open, label: 'CC BY-ND 4.0', href: cc('by-nd'), change: false },
  'CC-BY-NC-SA-4.0': {
    ...open,
    label: 'CC BY-NC-SA 4.0',
    href: cc('by-nc-sa'),
    sell: false,
    shareAlike: true,
  },
  'CC-BY-NC-ND-4.0': {
    ...open,
    label: 'CC BY-NC-ND 4.0',
    href: cc('by-nc-nd'),
    sell: false,
    change: false,
  },
  'etalab-2.0': {
    ...open,
    label: 'Licence Ouverte 2.0',
    href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  'ODbL-1.0': {
    ...open,
    label: 'ODbL 1.0',
    href: 'https://opendatacommons.org/licenses/odbl/1-0/',
    shareAlike: true,
    database: true,
  },
  'all-rights-reserved': {
    label: 'Tous droits réservés',
    href: '',
    copy: false,
    change: false,
    sell: false,
    credit: true,
    shareAlike: false,
    database: false,
  },
  unknown: {
    label: 'Licence inconnue',
    href: '',
    copy: false,
    change: false,
    sell: false,
    credit: true,
    shareAlike: false,
    database: false,
  },
} as const satisfies Record<string, LicenceTerms>

export type Licence = keyof typeof licences

export const licenceIds = Object.keys(licences) as readonly Licence[]

export const defaultLicence: Licence = 'CC-BY-4.0'

export function isLicence(text: string): text is Licence {
  return Object.hasOwn(licences, text)
}

/** What may be copied, given and kept here; of the rest only the address is shown. */
export function mayCopy(licence: Licence): boolean {
  return licences[licence].copy
}

/** The address of the legal code, or undefined for what has none. */
export function licenceHref(licence: Licence): string | undefined {
  return licences[licence].href || undefined
}
