import { describe, expect, it } from 'vitest'
import { criteriaOf } from './boamp.ts'
import { likelyTwins, type NoticesRead, readNotices, type XmlElement } from './index.ts'

const plain = (html: string, most: number) => html.replace(/<[^>]*>/g, '').slice(0, most)
const read = (value: unknown, xml: () => XmlElement | undefined = () => undefined) =>
  readNotices(typeof value === 'string' ? value : JSON.stringify(value), { plain, xml })

function taken(result: NoticesRead) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
const refusals = (result: NoticesRead) => (result.ok ? [] : result.problems)

const aid = {
  id: 90210,
  slug: 'fonds-des-essais',
  url: '/aides/fonds-des-essais/',
  name: 'Fonds des essais',
  financers: ['Région d’Orée', 'Fondation du Gué'],
  description: '<p>Aide les <b>communes</b>.</p>',
  eligibility: '<ul><li>Moins de 5 000 habitants</li></ul>',
  perimeter: 'Région d’Orée',
  mobilization_steps: ['Réflexion / conception'],
  categories: ['Vie citoyenne|Participation', 'Vie citoyenne / Tiers-lieux'],
  is_call_for_project: true,
  targeted_audiences: ['Communes', 'Associations'],
  aid_types: ['Subvention', 'Ingénierie technique'],
  destinations: ['Dépenses de fonctionnement'],
  start_date: '2026-11-01',
  submission_deadline: '2027-01-31',
  subvention_rate_lower_bound: 80,
  subvention_rate_upper_bound: 50,
  recurrence: 'Ponctuelle',
  date_created: '2026-10-02T23:30:00+02:00',
  date_updated: '2026-10-05T08:00:00+02:00',
}

describe('an aid of Aides-territoires', () => {
  it('is read in its new shape, whatever the file holds it in', () => {
    for (const file of [{ count: 1, results: [aid] }, [aid], aid]) {
      const { notices, problems } = taken(read(file))
      expect(problems).toEqual([])
      expect(notices).toMatchObject([
        {
          ...{ source: 'aides-territoires', sourceId: '90210', title: 'Fonds des essais' },
          kinds: ['call-for-projects', 'grant', 'expertise'],
          summary: 'Aide les communes.',
          givers: ['Région d’Orée', 'Fondation du Gué'],
          themes: ['Vie citoyenne / Participation', 'Vie citoyenne / Tiers-lieux'],
          ...{ opens: '2026-11-01', closes: '2027-01-31', published: '2026-10-02' },
          ...{ rateFrom: 50, rateTo: 80 },
          address: 'https://aides-territoires.beta.gouv.fr/aides/fonds-des-essais/',
        },
      ])
    }
  })

  it('is read in its former shape, with objects for names', () => {
    const former = {
      ...{ id: 4, name: 'Prêt', perimeter: { id: 1, name: 'France' }, aid_types: ['loan', 'cee'] },
      financers: [{ id: 3, name: 'Caisse' }],
      categories: [],
    }
    expect(taken(read(former)).notices[0]).toMatchObject({
      ...{ kinds: ['loan', 'certificates'], givers: ['Caisse'], place: 'France', summary: '' },
    })
  })

  it('says that a page is not the whole', () => {
    expect(taken(read({ count: 1400, results: [aid] })).total).toBe(1400)
    expect(taken(read({ count: 1, results: [aid] })).total).toBeUndefined()
  })

  it('leaves a fact that is wrong, and tells it', () => {
    const wrong = {
      ...aid,
      ...{ submission_deadline: '2027-02-30', subvention_rate_upper_bound: 800 },
      ...{ application_url: 'javascript:alert(1)', origin_url: 'mailto:a@b.example' },
    }
    const { notices, problems } = taken(read([wrong]))
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['rate', 'subvention_rate_upper_bound'],
      ['address', 'application_url'],
      ['day', 'submission_deadline'],
    ])
    expect(notices[0]).not.toHaveProperty('applyAt')
    expect(notices[0]).not.toHaveProperty('closes')
    expect(notices[0]).toMatchObject({ opens: '2026-11-01', rateFrom: 80 })
  })

  it('believes neither day when the last comes before the first', () => {
    const { notices, problems } = taken(read([{ ...aid, submission_deadline: '2026-10-31' }]))
    expect(problems).toMatchObject([{ code: 'closes-before-opening', entry: 1 }])
    expect(notices[0]).not.toHaveProperty('opens')
  })

  it('is left out without a name, and the others are read', () => {
    const { notices, problems, entries } = taken(read([{ ...aid, name: ' ' }, 12, aid]))
    expect([notices.length, entries]).toEqual([1, 3])
    expect(problems).toMatchObject([
      { code: 'missing-value', entry: 1, field: 'name' },
      { code: 'missing-value', entry: 2 },
    ])
  })

  it('is kept once, as it was changed last, whatever their order', () => {
    const older = { ...aid, name: 'Ancien', date_updated: '2026-10-04T08:00:00+02:00' }
    for (const file of [
      [older, aid],
      [aid, older],
    ]) {
      const { notices, twice } = taken(read(file))
      expect([twice, notices.length, notices[0]?.title]).toEqual([1, 1, 'Fonds des essais'])
    }
  })
})

const columns =
  'id;titre;promesse;description;eligibilite;types_aides;porteurs;programmes_parents;url_source;cibles;eligibilite_geographique;eligibilite_geographique_exclusions;date_ouverture;date_cloture;date_mise_a_jour'

describe('a table of the schema dispositif-aide', () => {
  it('gives its carriers with their roles, and its places', () => {
    const line = [
      '65d5b6c7',
      'Accélérateur',
      'Essayez',
      'Une aide',
      '"• une commune ; \n • un club"',
      'financement|accompagnement',
      `"[{ nom: 'ADEME', siren: '385290309', roles: [ 'instructeur' ]}, { nom: 'Région d’Orée', roles: [ 'financeur' ]}]"`,
      'Fonds vert',
      'https://exemple.fr/aide',
      'associations|secteur public',
      'REG-84|DEP-05|X',
      'COM-83141',
      '',
      '2026-12-31T23:30:00Z',
      '2026-11-02',
    ].join(';')
    const { source, notices, problems } = taken(read(`\ufeff${columns}\r\n${line}\r\n`))
    expect(source).toBe('dispositif-aide')
    expect(problems).toMatchObject([{ code: 'place-code', line: 2, found: 'X' }])
    expect(notices).toMatchObject([
      {
        ...{ kinds: ['grant', 'expertise'], givers: ['Région d’Orée'] },
        audiences: ['associations', 'secteur public'],
        ...{ placeCodes: ['REG-84', 'DEP-05'], withoutCodes: ['COM-83141'] },
        // Half past midnight in France, the first of January.
        closes: '2027-01-01',
        summary: 'Essayez\n\nUne aide',
      },
    ])
    expect(notices[0]?.eligibility).toContain('un club')
  })

  it('gives those that carry it where nobody is said to fund, with a SIREN whose key is right', () => {
    const rowOf = (porteurs: string) =>
      `id;titre;types_aides;cibles;porteurs\n1;A;prêt;associations;"${porteurs}"`
    const right = taken(read(rowOf(`[{""nom"":""ADEME"",""siren"":""385290309"",""roles"":[]}]`)))
    expect(right.notices[0]).toMatchObject({ givers: ['ADEME'], siren: '385290309' })
    const wrong = taken(read(rowOf(`[{ nom: 'ADEME', siren: '385290308' }]`)))
    expect(wrong.notices[0]).not.toHaveProperty('siren')
    expect(wrong.problems).toMatchObject([{ code: 'siren', line: 2 }])
    expect(taken(read(rowOf('ADEME|Région'))).notices[0]?.givers).toEqual(['ADEME', 'Région'])
  })

  it('is refused where a column is missing, and a line is told by its number', () => {
    expect(refusals(read('id;titre\n1;A'))).toMatchObject([
      { code: 'missing-title', field: 'types_aides' },
      { code: 'missing-title', field: 'cibles' },
    ])
    const { notices, problems, entries } = taken(
      read('id;titre;types_aides;cibles\n1;A;prêt\n2;B;prêt;associations\n;C;prêt;associations'),
    )
    expect([notices.length, entries]).toEqual([1, 3])
    expect(problems).toMatchObject([
      { code: 'cells-and-titles', line: 2 },
      { code: 'missing-value', line: 4, field: 'id' },
    ])
  })
})

const tender = {
  idweb: '26-91551',
  objet: 'Accompagnement d’une concertation',
  nomacheteur: 'Commune de Valbrenne',
  nature: 'APPEL_OFFRE',
  dateparution: '2026-11-20',
  datelimitereponse: '2026-12-31T23:30:00+00:00',
  code_departement: ['1', '2A', 'FR'],
  descripteur_libelle: ['Conseil'],
  criteres: 'Prix : 40 % ; Valeur technique (60 %)',
  donnees: JSON.stringify({ OBJET: { CPV: [{ PRINCIPAL: '79411000-8' }], LOT: 12345678 } }),
  url_avis: 'https://www.boamp.fr/pages/avis/?q=idweb:26-91551',
}

describe('a notice of the BOAMP', () => {
  it('is read from a page, from the former wrapping, and from a table', () => {
    const table = `idweb,objet,code_departement,datelimitereponse\n26-91551,"Accompagnement d’une concertation","1,2A",2026-12-31T23:30:00+00:00`
    for (const file of [
      { total_count: 1, results: [tender] },
      { records: [{ record: { fields: tender } }] },
      table,
    ]) {
      expect(taken(read(file)).notices).toMatchObject([
        {
          ...{ source: 'boamp', sourceId: '26-91551', kinds: ['tender'] },
          placeCodes: ['DEP-01', 'DEP-2A'],
          ...{ closes: '2027-01-01', closesAt: '2026-12-31T23:30:00.000Z' },
        },
      ])
    }
    expect(taken(read([tender])).notices[0]).toMatchObject({
      cpv: ['79411000'],
      criteria: [
        { label: 'Prix', percent: 40 },
        { label: 'Valeur technique', percent: 60 },
      ],
    })
  })

  it('is left out when nobody can answer it any more', () => {
    const over = [
      { ...tender, nature: 'ATTRIBUTION', nature_libelle: 'Résultat de marché' },
      { ...tender, idweb: '2', etat: 'ANNULE' },
    ]
    const { notices, problems } = taken(read(over))
    expect(notices).toEqual([])
    expect(problems).toMatchObject([
      { code: 'not-a-call', entry: 1, found: 'Résultat de marché' },
      { code: 'not-a-call', entry: 2 },
    ])
  })

  it('has criteria without weight where no percent is told', () => {
    expect(criteriaOf('Prix\nDélai 10 points; Qualité 120 %')).toEqual([
      { label: 'Prix' },
      { label: 'Délai 10 points' },
      { label: 'Qualité 120 %' },
    ])
    expect(criteriaOf('')).toEqual([])
  })
})

describe('an answer of the search of TED', () => {
  it('is read in French first, with the first of its last days', () => {
    const notice = {
      'publication-number': '401901-2026',
      'notice-title': { eng: ['Study'], fra: ['France – Étude'] },
      'buyer-name': { fra: ['Rectorat'] },
      'place-of-performance': ['FRY50', 'FRA'],
      'deadline-receipt-tender-date-lot': ['2026-12-20+01:00', '2026-12-14+01:00'],
    }
    expect(taken(read({ notices: [notice], totalNoticeCount: 2 }))).toMatchObject({
      ...{ source: 'ted', total: 2 },
      notices: [
        {
          ...{ title: 'France – Étude', givers: ['Rectorat'], closes: '2026-12-14', lots: 2 },
          placeCodes: ['NUTS-FRY50', 'NUTS-FRA'],
          address: 'https://ted.europa.eu/fr/notice/-/detail/401901-2026',
        },
      ],
    })
  })
})

const element = (
  name: string,
  inside: string | readonly XmlElement[] = '',
  attributes: Readonly<Record<string, string>> = {},
): XmlElement =>
  typeof inside === 'string'
    ? { name, attributes, children: [], text: inside }
    : { name, attributes, children: inside, text: '' }

const lot = (id: string, period: readonly XmlElement[]) =>
  element('ProcurementProjectLot', [
    element('ID', id, { schemeName: 'Lot' }),
    element('TenderingProcess', [element('TenderSubmissionDeadlinePeriod', period)]),
    element('TenderingTerms', [
      element('SubordinateAwardingCriterion', [
        element('ParameterCode', 'per-exa'),
        element('ParameterNumeric', '60'),
        element('Name', 'Qualité', { languageID: 'FRA' }),
      ]),
      element('SubordinateAwardingCriterion', [
        element('ParameterCode', 'ord-imp'),
        element('ParameterNumeric', '2'),
        element('AwardingCriterionTypeCode', 'price'),
      ]),
    ]),
  ])

const contract = (kind = 'competition') =>
  element('ContractNotice', [
    element('Organization', [
      element('Company', [
        element('PartyIdentification', [element('ID', 'ORG-0001')]),
        element('PartyName', [element('Name', 'Ville de Valbrenne')]),
        element('PartyLegalEntity', [element('CompanyID', '123 456 782 00010')]),
      ]),
    ]),
    element('NoticePublicationID', '00123456-2026'),
    element('ID', 'da4d46e9', { schemeName: 'notice-id' }),
    element('IssueDate', '2026-11-20+01:00'),
    element('NoticeTypeCode', 'cn-standard', { listName: kind }),
    element('ContractingParty', [
      element('Party', [element('PartyIdentification', [element('ID', 'ORG-0001')])]),
    ]),
    element('ProcurementProject', [
      element('Name', 'Study', { languageID: 'ENG' }),
      element('Name', 'Étude', { languageID: 'FRA' }),
      element('RequestedTenderTotal', [
        element('EstimatedOverallContractAmount', '120000.5', { currencyID: 'EUR' }),
      ]),
      element('MainCommodityClassification', [
        element('ItemClassificationCode', '79411000', { listName: 'cpv' }),
      ]),
    ]),
    lot('LOT-0001', [element('EndDate', '2026-12-20Z'), element('EndTime', '11:00:00Z')]),
    lot('LOT-0002', [element('EndDate', '2026-12-14+01:00')]),
  ])

describe('a notice of eForms', () => {
  const notice = (root: XmlElement) => taken(read('<x/>', () => root))

  it('has its buyer, its first last day, its criteria', () => {
    expect(notice(contract())).toMatchObject({
      ...{ source: 'ted', problems: [] },
      notices: [
        {
          ...{ sourceId: '123456-2026', title: 'Étude', givers: ['Ville de Valbrenne'] },
          ...{ siren: '123456782', published: '2026-11-20', closes: '2026-12-14' },
          ...{ amountCents: 12_000_050, cpv: ['79411000'], lots: 2 },
          criteria: [{ label: 'Qualité', percent: 60 }, { label: 'price' }],
        },
      ],
    })
  })

  it('is left out when it calls nobody', () => {
    expect(notice(contract('result'))).toMatchObject({
      notices: [],
      problems: [{ code: 'not-a-call' }],
    })
  })

  it('is refused when it is another document, or no XML', () => {
    expect(refusals(read('<rss/>', () => element('rss')))).toEqual([
      { code: 'unknown-shape', found: 'rss' },
    ])
    expect(refusals(read('<rss'))).toEqual([{ code: 'not-xml' }])
  })
})

it('a file of no known source is refused, with what it holds', () => {
  expect(refusals(read(' '))).toEqual([{ code: 'empty-file' }])
  expect(refusals(read('{"a":'))).toEqual([{ code: 'not-json' }])
  expect(refusals(read([]))).toEqual([{ code: 'no-notice' }])
  expect(refusals(read([{ nom: 'x', montant: 3 }]))).toEqual([
    { code: 'unknown-shape', found: 'nom, montant' },
  ])
  expect(refusals(read('nom;montant\nx;3'))).toEqual([
    { code: 'unknown-shape', found: 'nom, montant' },
  ])
  expect(refusals(read('id;"titre\n1;2'))).toMatchObject([{ code: 'broken-table' }])
  expect(refusals(read('id;titre;types_aides;cibles\n'))).toEqual([{ code: 'no-notice' }])
})

it('likely twins are pairs that a person looks at', () => {
  const other = { ...tender, idweb: '26-2', objet: 'Accompagnement d’une CONCERTATION.' }
  const { notices } = taken(
    read([
      tender,
      other,
      { ...other, idweb: '26-3', datelimitereponse: null },
      { ...tender, idweb: '26-4', objet: 'Autre', annonces_anterieures: '26-2' },
    ]),
  )
  expect(likelyTwins(notices)).toEqual([
    { first: 0, other: 1, because: 'same-title-and-day' },
    { first: 0, other: 2, because: 'same-title-and-giver' },
    { first: 1, other: 2, because: 'same-title-and-giver' },
    { first: 1, other: 3, because: 'corrects' },
  ])
})
