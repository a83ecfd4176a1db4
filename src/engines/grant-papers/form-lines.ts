/** Charges and products of the project; what volunteers give is apart: used (86) and given (87). */
export type Side = 'charges' | 'products' | 'used' | 'offered'

/** A line of the forms, by the code that the platforms of the State give it. */
export interface FormLine {
  readonly code: string
  readonly title: string
  /** One line for each funder, with its name. */
  readonly isByFunder?: true
}

/** A heading of the forms, whose amount is that of its lines. */
export interface FormHeading {
  readonly code: string
  readonly title: string
  readonly side: Side
  readonly lines: readonly FormLine[]
}

const line = (code: string, title: string): FormLine => ({ code, title })
const funders = (code: string, title: string): FormLine => ({ code, title, isByFunder: true })

/**
 * Headings and lines of Cerfa 12156*06 (budget of the request) and 15059 (financial report), which are the same. Labels
 * of 86 and 87 are those of the forms: their numbers are not those of the chart of accounts (ANC 2018-06), where 870 is
 * a gift and 875 volunteering. Lines are found by what they are, never by their number.
 */
export const formHeadings: readonly FormHeading[] = [
  {
    ...{ code: '60', title: 'Achats', side: 'charges' },
    lines: [line('60', 'Achats matières et fournitures'), line('60x', 'Autres fournitures')],
  },
  {
    ...{ code: '61', title: 'Services extérieurs', side: 'charges' },
    lines: [
      line('613', 'Locations'),
      line('615', 'Entretien et réparation'),
      line('616', 'Assurance'),
      line('618', 'Documentation'),
    ],
  },
  {
    ...{ code: '62', title: 'Autres services extérieurs', side: 'charges' },
    lines: [
      line('622', 'Rémunérations intermédiaires et honoraires'),
      line('623', 'Publicité, publication'),
      line('625', 'Déplacements, missions'),
      line('62x', 'Services bancaires, autres'),
    ],
  },
  {
    ...{ code: '63', title: 'Impôts et taxes', side: 'charges' },
    lines: [line('631', 'Impôts et taxes sur rémunération'), line('635', 'Autres impôts et taxes')],
  },
  {
    ...{ code: '64', title: 'Charges de personnel', side: 'charges' },
    lines: [
      line('641', 'Rémunération des personnels'),
      line('645', 'Charges sociales'),
      line('647', 'Autres charges de personnel'),
    ],
  },
  {
    ...{ code: '65', title: 'Autres charges de gestion courante', side: 'charges' },
    lines: [line('65x', 'Autres charges de gestion courante')],
  },
  {
    ...{ code: '66', title: 'Charges financières', side: 'charges' },
    lines: [line('66x', 'Charges financières')],
  },
  {
    ...{ code: '67', title: 'Charges exceptionnelles', side: 'charges' },
    lines: [line('67x', 'Charges exceptionnelles')],
  },
  {
    ...{ code: '68', title: 'Dotations', side: 'charges' },
    lines: [line('68x', 'Dotations aux amortissements, provisions et engagements')],
  },
  {
    ...{ code: '69', title: 'Impôt sur les bénéfices, participation', side: 'charges' },
    lines: [line('69x', 'Impôt sur les bénéfices, participation des salariés')],
  },
  {
    ...{ code: 'indirectes', title: 'Charges indirectes affectées au projet', side: 'charges' },
    lines: [
      line('chgfixe', 'Charges fixes de fonctionnement'),
      line('fraisfin', 'Frais financiers'),
      line('autchgindirect', 'Autres'),
    ],
  },
  {
    ...{ code: 'excedent', title: 'Excédent', side: 'charges' },
    lines: [line('excprev', 'Excédent (bénéfice)')],
  },
  {
    ...{ code: '70', title: 'Ventes, prestations de services', side: 'products' },
    lines: [line('70x', 'Ventes de produits finis, de marchandises, prestations de services')],
  },
  {
    ...{ code: '73', title: 'Dotations et produits de tarification', side: 'products' },
    lines: [line('73x', 'Dotations et produits de tarification')],
  },
  {
    ...{ code: '74', title: 'Subventions d’exploitation', side: 'products' },
    lines: [
      funders('74etat', 'État : ministères, services déconcentrés'),
      funders('74region', 'Conseils régionaux'),
      funders('74dep', 'Conseils départementaux'),
      funders('74epci', 'Communautés de communes ou d’agglomérations, métropoles'),
      funders('74com', 'Communes'),
      funders('74orgasoc', 'Organismes sociaux'),
      line('74fe', 'Fonds européens'),
      line('74agenceserv', 'Agence de services et de paiement (emplois aidés)'),
      line('74x', 'Autres établissements publics'),
      line('74aidespriv', 'Aides privées (fondations)'),
    ],
  },
  {
    ...{ code: '75', title: 'Autres produits de gestion courante', side: 'products' },
    lines: [
      line('756', 'Cotisations'),
      line('758', 'Dons manuels, mécénat'),
      line('750', 'Autres produits de gestion courante'),
    ],
  },
  {
    ...{ code: '76', title: 'Produits financiers', side: 'products' },
    lines: [line('76x', 'Produits financiers')],
  },
  {
    ...{ code: '77', title: 'Produits exceptionnels', side: 'products' },
    lines: [line('77x', 'Produits exceptionnels')],
  },
  {
    ...{ code: '78', title: 'Reprises', side: 'products' },
    lines: [line('789', 'Report de ressources affectées non utilisées')],
  },
  {
    ...{ code: '79', title: 'Transfert de charges', side: 'products' },
    lines: [line('79x', 'Transfert de charges')],
  },
  {
    ...{ code: 'propres', title: 'Ressources propres affectées au projet', side: 'products' },
    lines: [line('insufprevisionnel', 'Autofinancement (insuffisance)')],
  },
  {
    ...{ code: '86', title: 'Emplois des contributions volontaires', side: 'used' },
    lines: [
      line('860', 'Secours en nature'),
      line('861', 'Mise à disposition gratuite de biens et services'),
      line('862', 'Prestations'),
      line('864', 'Personnel bénévole'),
    ],
  },
  {
    ...{ code: '87', title: 'Contributions volontaires en nature', side: 'offered' },
    lines: [
      line('870', 'Bénévolat'),
      line('871', 'Prestations en nature'),
      line('875', 'Dons en nature'),
    ],
  },
]

const places = new Map(
  formHeadings.flatMap((heading) =>
    heading.lines.map((own) => [own.code, { heading, line: own }] as const),
  ),
)

/** The line of this code, and its heading; undefined when the forms have none. */
export function formLineOf(code: string) {
  return places.get(code)
}

/** Grants, whose state is told: asked, granted, to be asked. */
export function isGrant(code: string): boolean {
  return formLineOf(code)?.heading.code === '74'
}

export function isIndirect(code: string): boolean {
  return formLineOf(code)?.heading.code === 'indirectes'
}
