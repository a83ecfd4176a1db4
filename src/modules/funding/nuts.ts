import { ownOf } from '#kit/own.ts'

/** The departments of each French region of the European list (NUTS, 2021), in the order of their last figure. */
const departmentsIn: Readonly<Record<string, string>> = {
  ...{ FR10: '75 77 78 91 92 93 94 95', FRB0: '18 28 36 37 41 45', FRC1: '21 58 71 89' },
  ...{ FRC2: '25 39 70 90', FRD1: '14 50 61', FRD2: '27 76', FRE1: '59 62', FRE2: '02 60 80' },
  ...{ FRF1: '67 68', FRF2: '08 10 51 52', FRF3: '54 55 57 88', FRG0: '44 49 53 72 85' },
  ...{ FRH0: '22 29 35 56', FRI1: '24 33 40 47 64', FRI2: '19 23 87', FRI3: '16 17 79 86' },
  ...{ FRJ1: '11 30 34 48 66', FRJ2: '09 12 31 32 46 65 81 82', FRK1: '03 15 43 63' },
  ...{ FRK2: '01 07 26 38 42 69 73 74', FRL0: '04 05 06 13 83 84', FRM0: '2A 2B' },
}

/** What the list calls the departments overseas, which are regions too. */
const overseas: Readonly<Record<string, string>> = {
  ...{ 971: 'FRY10', 972: 'FRY20', 973: 'FRY30', 974: 'FRY40', 976: 'FRY50' },
}

const ofDepartment = new Map<string, string>([
  ...Object.entries(departmentsIn).flatMap(([region, departments]) =>
    departments.split(' ').map((code, at) => [code, `${region}${at + 1}`] as const),
  ),
  ...Object.entries(overseas),
])

/** The regions of France, by the beginning that their departments share. */
const ofRegion: Readonly<Record<string, string>> = {
  ...{ '11': 'FR1', '24': 'FRB', '27': 'FRC', '28': 'FRD', '32': 'FRE', '44': 'FRF', '52': 'FRG' },
  ...{ '53': 'FRH', '75': 'FRI', '76': 'FRJ', '84': 'FRK', '93': 'FRL', '94': 'FRM' },
  ...{ '01': 'FRY1', '02': 'FRY2', '03': 'FRY3', '04': 'FRY4', '06': 'FRY5' },
}

/**
 * Is a place, known by its French codes (`DEP-35`, `REG-53`), in a European region (`NUTS-FRH03`)? Undefined where the
 * region is smaller than what is known of the place, or the place is not known.
 */
export function isInNuts(nutsCode: string, codes: readonly string[]): boolean | undefined {
  // A region with one part is written with a zero after it: FRH0 is FRH.
  const asked = nutsCode.replace(/^NUTS-/, '').replace(/(?<=^FR[A-Z\d])0+$/, '')
  const after = (prefix: string) =>
    codes.find((code) => code.startsWith(prefix))?.slice(prefix.length)
  const department = ofDepartment.get(after('DEP-') ?? '')
  if (department !== undefined) return department.startsWith(asked)
  const region = ownOf(ofRegion, after('REG-') ?? '')
  if (region === undefined) return undefined
  if (region.startsWith(asked)) return true
  return asked.startsWith(region) ? undefined : false
}
