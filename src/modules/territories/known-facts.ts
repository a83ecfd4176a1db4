/**
 * Facts about French institutions that no open file of the reference says. Each can be checked in the
 * public register of companies (SIREN) or on any map (centres).
 */

/** Departments that did not receive the regular number, and those without a council of their own. */
export const departmentSirens: Readonly<Record<string, string | undefined>> = {
  '02': '220200026',
  '08': '220800049',
  '10': '221000052',
  '14': '221401185',
  '19': '221927205',
  '23': '222309627',
  '27': '222702292',
  '44': '224400028',
  '50': '225005024',
  '72': '227200029',
  '75': '217500016',
  '76': '227605409',
  '78': '227806460',
  '87': '228708517',
  '91': '229102280',
  '92': '229200506',
  '93': '229300082',
  '94': '229400288',
  '95': '229501275',
  '976': '229850003',
  // Corsica, Martinique and Guiana have one authority, held by the region; Alsace has its own below.
  '2A': undefined,
  '2B': undefined,
  '67': undefined,
  '68': undefined,
  '972': undefined,
  '973': undefined,
}

export const regionSirens: Readonly<Record<string, string>> = {
  '01': '239710015',
  '02': '200055507',
  '03': '200052678',
  '04': '239740012',
  '11': '237500079',
  '24': '234500023',
  '27': '200053726',
  '28': '200053403',
  '32': '200053742',
  '44': '200052264',
  '52': '234400034',
  '53': '233500016',
  '75': '200053759',
  '76': '200053791',
  '84': '200053767',
  '93': '231300021',
  '94': '200076958',
}

/** The authority that took over the two departments of Alsace in 2021. */
export const alsace = {
  code: '6AE',
  siren: '200094332',
  name: 'Collectivité européenne d’Alsace',
  region: '44',
  departments: ['67', '68'],
} as const

/** Names people use that are not the official one, by kind and code. */
export const shortNames: Readonly<Record<string, readonly string[]>> = {
  'department:6AE': ['CeA', 'Alsace'],
  'department:972': ['Collectivité territoriale de Martinique'],
  'department:973': ['Collectivité territoriale de Guyane'],
  'intercommunality:200046977': ['Grand Lyon'],
  'intercommunality:200054781': ['MGP'],
  'intercommunality:200054807': ['AMP Métropole'],
  'intercommunality:200093201': ['MEL'],
  'intercommunality:246700488': ['EMS'],
  'region:11': ['IDF'],
  'region:75': ['NAQ'],
  'region:84': ['AURA'],
  'region:93': ['PACA'],
  'region:94': ['Collectivité de Corse'],
}

/** Longitude and latitude near the middle of each department, to a kilometre. */
const centres =
  '01 5.35 46.10|02 3.56 49.56|03 3.19 46.39|04 6.24 44.11|05 6.26 44.66|06 7.12 43.94|07 4.42 44.75|' +
  '08 4.64 49.61|09 1.50 42.92|10 4.16 48.30|11 2.41 43.10|12 2.68 44.28|13 5.09 43.55|14 -0.36 49.10|' +
  '15 2.67 45.05|16 0.20 45.72|17 -0.68 45.77|18 2.49 47.06|19 1.88 45.36|21 4.77 47.42|22 -2.86 48.44|' +
  '23 2.02 46.09|24 0.74 45.10|25 6.36 47.17|26 5.17 44.68|27 1.00 49.11|28 1.37 48.39|29 -4.06 48.26|' +
  '2A 8.99 41.86|2B 9.21 42.39|30 4.18 43.99|31 1.17 43.36|32 0.45 43.69|33 -0.58 44.84|34 3.37 43.58|' +
  '35 -1.64 48.15|36 1.58 46.78|37 0.69 47.26|38 5.58 45.26|39 5.70 46.73|40 -0.78 43.97|41 1.43 47.62|' +
  '42 4.17 45.73|43 3.81 45.13|44 -1.68 47.36|45 2.34 47.91|46 1.60 44.62|47 0.46 44.37|48 3.50 44.52|' +
  '49 -0.56 47.39|50 -1.33 49.08|51 4.24 48.95|52 5.23 48.11|53 -0.66 48.15|54 6.16 48.79|55 5.38 48.99|' +
  '56 -2.81 47.85|57 6.66 49.04|58 3.51 47.12|59 3.22 50.45|60 2.43 49.41|61 0.13 48.62|62 2.29 50.49|' +
  '63 3.14 45.73|64 -0.76 43.26|65 0.16 43.05|66 2.52 42.60|67 7.55 48.67|68 7.27 47.86|69 4.64 45.87|' +
  '70 6.09 47.64|71 4.54 46.64|72 0.22 47.99|73 6.44 45.48|74 6.43 46.03|75 2.34 48.86|76 1.03 49.65|' +
  '77 2.93 48.63|78 1.84 48.81|79 -0.32 46.56|80 2.28 49.96|81 2.17 43.79|82 1.28 44.09|83 6.24 43.44|' +
  '84 5.18 44.01|85 -1.30 46.67|86 0.46 46.56|87 1.24 45.89|88 6.38 48.20|89 3.56 47.84|90 6.93 47.63|' +
  '91 2.24 48.52|92 2.25 48.85|93 2.48 48.92|94 2.47 48.78|95 2.13 49.08|971 -61.54 16.20|' +
  '972 -61.02 14.65|973 -53.24 3.92|974 55.53 -21.13|976 45.15 -12.82|975 -56.32 46.92|977 -62.83 17.90|' +
  '978 -63.06 18.08|984 69.35 -49.35|986 -177.15 -13.80|987 -149.42 -17.65|988 165.50 -21.30|' +
  '989 -109.22 10.30'

export const departmentCentres: ReadonlyMap<
  string,
  { readonly lon: number; readonly lat: number }
> = new Map(
  centres.split('|').map((line) => {
    const [code = '', lon, lat] = line.split(' ')
    return [code, { lon: Number(lon), lat: Number(lat) }]
  }),
)
