import type { Hand } from './hand.ts'

const list = '/propositions'

/** The association, filled in: it may answer. */
export async function fillEntity(hand: Hand): Promise<void> {
  await hand.open(`${list}/entites/association`)
  await hand.send('/entites/association', { name: 'Association du Lavoir', prefix: 'ASSO' })
}

/** A proposal written by hand: its address. */
async function proposalOf(hand: Hand, title: string): Promise<string> {
  await hand.open(`${list}/nouvelle`)
  await hand.send('/propositions/nouvelle', { title, kind: 'mapa', buyer: 'Ville du Lavoir' })
  return new URL(hand.page.url()).pathname
}

export async function decideToAnswer(hand: Hand, proposal: string): Promise<void> {
  await hand.open(`${proposal}/decider`)
  await hand.send('/decider', {
    ...{ choice: 'go', goReason: 'Notre métier.', entity: 'association' },
    ...{ entityReason: 'Une recherche.', field: 'outside-market' },
  })
}

/** The part of the answer that a criterion makes: its address. */
export async function outlined(hand: Hand, proposal: string, criterion: string): Promise<string> {
  await hand.open(`${proposal}/criteres`)
  await hand.send('/criteres', {
    ...{ 'criteria.new1.label': criterion, 'criteria.new1.weightTenths': '100' },
  })
  await hand.open(`${proposal}/reponse`)
  await hand.send('/reponse/plan')
  const [part = ''] = await hand.links(`${proposal}/reponse/`)
  return part
}

export async function blockOf(hand: Hand, title: string, body: string): Promise<string> {
  await hand.open(`${list}/blocs/nouveau`)
  await hand.send('/blocs/nouveau', { kind: 'method', title, body, trueOn: '2026-11-01' })
  return new URL(hand.page.url()).pathname
}

/** A real address for each page with a parameter. */
export async function tenderExamples(staff: Hand): Promise<Readonly<Record<string, string>>> {
  await fillEntity(staff)
  const proposal = await proposalOf(staff, 'Animer la halle')
  await decideToAnswer(staff, proposal)
  const part = await outlined(staff, proposal, 'Méthode')
  const block = await blockOf(staff, 'Tirer au sort', 'Le panel est tiré au sort.')
  await staff.open(`${proposal}/deposer`)
  await staff.page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'preuve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') },
  })
  await staff.send('/deposer', { submittedOn: '2026-11-01', submittedTime: '10:00' })
  const template = `${list}/entites/association/modele`
  const sample = await staff.page.request.get(`${template}/exemple.docx`)
  await staff.open(template)
  await staff.page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'modele.docx', mimeType: 'application/octet-stream', buffer: await sample.body() },
  })
  await staff.send('/entites/association/modele', {})
  const rows = ['criteres', 'taches', 'pieces', 'questions', 'jours']
  const words = ['modifier', 'decider', 'deposer', 'preuve', 'resultat', 'prestation', 'reponse']
  return {
    [`${list}/entites/:kind`]: `${list}/entites/association`,
    ...Object.fromEntries(
      ['', '/exemple.docx', '/fichier.docx'].map((file) => [
        `${list}/entites/:kind/modele${file}`,
        `${template}${file}`,
      ]),
    ),
    [`${list}/blocs/:id`]: block,
    [`${list}/blocs/:id/modifier`]: `${block}/modifier`,
    [`${list}/:id`]: proposal,
    [`${list}/:id/reponse.pdf`]: `${proposal}/reponse.pdf`,
    [`${list}/:id/oral.pptx`]: `${proposal}/oral.pptx`,
    [`${list}/:id/reponse.docx`]: `${proposal}/reponse.docx`,
    [`${list}/:id/reponse/:part`]: part,
    [`${list}/:id/reponse/:part/bloc`]: `${part}/bloc`,
    ...Object.fromEntries(
      [...words, ...rows, ...rows.map((word) => `${word}/coller`)].map((word) => [
        `${list}/:id/${word}`,
        `${proposal}/${word}`,
      ]),
    ),
  }
}
