/**
 * Licences of the commons, by their SPDX names, and what each one lets a reader do. Read in the legal
 * codes: CC0 1.0 §2–3; CC BY, BY-SA, BY-NC, BY-ND, BY-NC-SA, BY-NC-ND 4.0 §1–3; Licence Ouverte 2.0
 * (Etalab); ODbL 1.0 §3–4. The last two are no licences: what may only be linked to, and what nobody
 * has said yet. Texts that came from elsewhere keep the one they came with, however old (`olderTerms`).
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

/** Those that a person of the house may choose for a work. */
const offered = {
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

type OfferedLicence = keyof typeof offered

/** Older and foreign ones are kept as they are, and never offered: `CC-BY-SA-3.0-FR`, `etalab-1.0`. */
type OlderLicence = `CC-BY-${string}` | keyof typeof others

export type Licence = OfferedLicence | OlderLicence

export const licenceIds = Object.keys(offered) as readonly OfferedLicence[]

export const defaultLicence: Licence = 'CC-BY-4.0'

const others = {
  'CC-PDM-1.0': {
    ...open,
    label: 'Domaine public (marque 1.0)',
    href: 'https://creativecommons.org/publicdomain/mark/1.0/',
    credit: false,
  },
  'etalab-1.0': {
    ...open,
    label: 'Licence Ouverte 1.0',
    href: 'https://www.etalab.gouv.fr/wp-content/uploads/2014/05/Licence_Ouverte.pdf',
  },
  'ODC-By-1.0': {
    ...open,
    label: 'ODC-By 1.0',
    href: 'https://opendatacommons.org/licenses/by/1-0/',
    database: true,
  },
  'PDDL-1.0': {
    ...open,
    label: 'PDDL 1.0',
    href: 'https://opendatacommons.org/licenses/pddl/1-0/',
    credit: false,
    database: true,
  },
} as const satisfies Record<string, LicenceTerms>

/** A Creative Commons licence in its pieces; a port is the law it was written for. */
export interface CreativeCommons {
  readonly clauses: '' | '-SA' | '-NC' | '-ND' | '-NC-SA' | '-NC-ND'
  readonly version: string
  readonly port: string
}

const ccVersions = ['1.0', '2.0', '2.1', '2.5', '3.0', '4.0']

/** Laws that a Creative Commons licence was written for, until version 4.0 made one text for all. */
const ccPorts =
  'AM AR AT AU AZ BE BG BR CA CH CL CN CO CR CZ DE DK EC EE ES FI FR GE GR GT HK HR HU IE IGO IL IN IT JP KR LU MK MT MX MY NG NL NO NZ PE PH PL PR PT RO RS SCOTLAND SE SG SI TH TW UA UG UK US VE VN ZA'.split(
    ' ',
  )

/** The name of this licence; nothing when Creative Commons never wrote such a text. */
export function ccLicence({ clauses, version, port }: CreativeCommons): Licence | undefined {
  if (!ccVersions.includes(version)) return undefined
  if (port !== '' && (version === '4.0' || !ccPorts.includes(port))) return undefined
  return `CC-BY${clauses}-${version}${port && `-${port}`}`
}

export function ccOf(licence: string): CreativeCommons | undefined {
  const [, clauses = '', version = '', port = ''] =
    /^CC-BY(|-SA|-NC|-ND|-NC-SA|-NC-ND)-(\d\.\d)(?:-([A-Z]+))?$/.exec(licence) ?? []
  const cc = { clauses: clauses as CreativeCommons['clauses'], version, port }
  return ccLicence(cc) === licence ? cc : undefined
}

function olderTerms(licence: string): LicenceTerms | undefined {
  if (Object.hasOwn(others, licence)) return others[licence as keyof typeof others]
  const commons = ccOf(licence)
  if (!commons) return undefined
  const { clauses, version, port } = commons
  // Version 1.0 wrote the two last clauses the other way round in its addresses.
  const code = version === '1.0' && clauses === '-NC-ND' ? '-nd-nc' : clauses.toLowerCase()
  return {
    ...open,
    label: `CC BY${clauses} ${version}${port && ` ${port}`}`,
    href: `https://creativecommons.org/licenses/by${code}/${version}/${port && `${port.toLowerCase()}/`}`,
    sell: !clauses.includes('NC'),
    change: !clauses.includes('ND'),
    shareAlike: clauses.includes('SA'),
  }
}

/** What a licence lets one do; a name that nothing explains lets one do nothing. */
export function termsOf(licence: Licence): LicenceTerms {
  if (Object.hasOwn(offered, licence)) return offered[licence as OfferedLicence]
  return olderTerms(licence) ?? offered.unknown
}

export function isLicence(text: string): text is Licence {
  return Object.hasOwn(offered, text) || olderTerms(text) !== undefined
}

/** Those offered, and the one that a work already bears when it is another. */
export function licenceChoices(now: string | undefined): readonly Licence[] {
  const isOther = now !== undefined && isLicence(now) && !Object.hasOwn(offered, now)
  return isOther ? [...licenceIds, now] : licenceIds
}

/** What may be copied, given and kept here; of the rest only the address is shown. */
export function mayCopy(licence: Licence): boolean {
  return termsOf(licence).copy
}

/** The address of the legal code, or undefined for what has none. */
export function licenceHref(licence: Licence): string | undefined {
  return termsOf(licence).href || undefined
}
