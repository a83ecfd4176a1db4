import type { Hand } from './hand.ts'

const list = '/economie'
const notes = `${list}/notes-de-frais`

/** A project with a line of trains: its address. */
export async function openProject(hand: Hand, title: string): Promise<string> {
  await hand.open(`${list}/nouveau`)
  await hand.send('/nouveau', {
    ...{ kind: 'other', title, startsOn: '2027-01-01', endsOn: '2027-12-31' },
  })
  const at = new URL(hand.page.url()).pathname
  await hand.open(`${at}/lignes/modifier`)
  await hand.send('/lignes/modifier', {
    ...{ 'lines.new1.nature': 'travel', 'lines.new1.label': 'Trains' },
    'lines.new1.planned': '1000',
  })
  return at
}

/** A grant that may come: its address. */
export async function addGrantTo(hand: Hand, project: string, funder: string): Promise<string> {
  await hand.open(`${project}/financement/ajouter`)
  await hand.send('/financement/ajouter', {
    ...{ funder, kind: 'region', state: 'likely', askedCents: '1 000' },
    ...{ startsOn: '2027-01-01', endsOn: '2027-12-31' },
  })
  const [grant = ''] = (await hand.links(`${project}/financement/`)).filter((href) =>
    /[0-9a-f]{12}$/.test(href),
  )
  return grant
}

/** What a grant paid in its first year, of which nothing came yet: its address. */
async function fundIn(hand: Hand, project: string): Promise<string> {
  const at = `${project}/financement/ajouter`
  await hand.open(at)
  await hand.send('/financement/ajouter', {
    ...{ funder: 'Bourg-Neuf', kind: 'commune', state: 'signed', askedCents: '500' },
    ...{ grantedCents: '500', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  })
  await hand.open(`${project}/fonds-dedies`)
  const [fund = 'no fund'] = (await hand.links(`${project}/financement/`)).filter((href) =>
    href.includes('/fonds-dedies/'),
  )
  return fund
}

/** A note of one expense with its photo, sent: its address. */
export async function sendNoteTo(hand: Hand, project: string): Promise<string> {
  await hand.open(`${notes}/nouvelle`)
  await hand.send('/nouvelle', { title: 'Atelier de mars' })
  const note = new URL(hand.page.url()).pathname
  await hand.open(`${note}/depenses`)
  await hand.page.setInputFiles('input[name="file"]', {
    ...{ name: 'ticket.png', mimeType: 'image/png' },
    buffer: Buffer.from(dot, 'base64'),
  })
  const place = hand.page.locator('select[name="projectId"] option', { hasText: project })
  await hand.send('/depenses', {
    ...{ spentOn: '2026-03-10', label: 'Train', nature: 'travel', cents: '34,80' },
    projectId: (await place.first().getAttribute('value')) ?? '',
  })
  await hand.send('/envoyer')
  return note
}

async function receiptIn(hand: Hand, note: string): Promise<string> {
  await hand.open(note)
  const [receipt = 'no receipt'] = await hand.links(`${note}/depenses/`)
  return receipt
}

/** A picture of one point. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export async function reviseTo(hand: Hand, project: string, euros: string): Promise<void> {
  await hand.open(`${project}/reviser`)
  const name =
    (await hand.page.locator('input[name^="amount."]').first().getAttribute('name')) ?? ''
  await hand.send('/reviser', { [name]: euros, reason: 'Les trains ont augmenté.' })
}

const head =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise'
const fec = [
  head,
  'AC|Achats|1|20270310|625100|Trains|||F1|20270310|Train|80,50|0,00|||20270310||',
  'AC|Achats|1|20270310|512000|Banque|||F1|20270310|Train|0,00|80,50|||20270310||',
].join('\n')

/** A file of entries that was read: its address. */
async function readFec(hand: Hand): Promise<string> {
  await hand.open(`${list}/comptes/importer`)
  await hand.page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'fec.txt', mimeType: 'text/plain', buffer: Buffer.from(fec) })
  await hand.send('/comptes/importer')
  return new URL(hand.page.url()).pathname
}

/** A real address for each page with a parameter. */
export async function economicsExamples(staff: Hand): Promise<Readonly<Record<string, string>>> {
  const at = await openProject(staff, 'Atelier des communes')
  await reviseTo(staff, at, '1200')
  const grant = await addGrantTo(staff, at, 'Région d’Orée')
  const read = await readFec(staff)
  const sent = await sendNoteTo(staff, 'Atelier des communes')
  await staff.open(`${list}/notes-de-frais/nouvelle`)
  await staff.send('/nouvelle', { title: 'Note commencée' })
  const draft = new URL(staff.page.url()).pathname
  const page = `${list}/:slug`
  const parts = [
    ...['', '/modifier', '/lignes', '/lignes.csv', '/lignes.xlsx', '/lignes.json'],
    ...['/lignes/modifier', '/lignes/coller', '/reviser', '/financement', '/financement/ajouter'],
    ...['/scenario', '/decider', '/bilan.pdf', '/plan.xlsx', '/fonds-dedies'],
    ...['csv', 'xlsx', 'json'].map((format) => `/fonds-dedies.${format}`),
  ]
  const papers = ['xlsx', 'pdf', 'docx'].map((format) => `/cerfa-12156.${format}`)
  const granted = ['', '/versements', '/versements/coller', ...papers]
  return {
    ...Object.fromEntries(parts.map((part) => [page + part, at + part])),
    ...Object.fromEntries(
      granted.map((part) => [`${page}/financement/:grant${part}`, grant + part]),
    ),
    ...Object.fromEntries(
      papers.map((part) => [
        `${page}/financement/:grant${part.replace('12156', '15059')}`,
        grant + part,
      ]),
    ),
    [`${page}/financement/:grant/fonds-dedies/:year`]: await fundIn(staff, at),
    [`${page}/revisions/:number`]: `${at}/revisions/1`,
    [`${notes}/:note`]: sent,
    [`${notes}/:note/refuser`]: `${sent}/refuser`,
    [`${notes}/:note/payer`]: `${sent}/payer`,
    [`${notes}/:note/depenses`]: `${draft}/depenses`,
    [`${notes}/:note/depenses/:line/justificatif`]: await receiptIn(staff, sent),
    [`${notes}/kilometre/:year`]: `${notes}/kilometre/2027`,
    [`${list}/bareme/:year`]: `${list}/bareme/2027`,
    [`${list}/bareme/:year/coller`]: `${list}/bareme/2027/coller`,
    [`${list}/bareme/:year/structure`]: `${list}/bareme/2027/structure`,
    [`${list}/comptes/:id`]: read,
  }
}
