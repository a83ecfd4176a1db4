import type { Hand } from './hand.ts'

/** From the first letter to the signed agreement. Returns the address of the experiment. */
export async function fromProposalToAgreement(visitor: Hand, staff: Hand): Promise<string> {
  await propose(visitor)
  const home = await accept(staff)
  await decide(staff, home)
  await meetCriteria(staff, home)
  await signAgreement(staff, home)
  return home
}

/** A letter that waits to be read. */
export async function propose(visitor: Hand): Promise<void> {
  await visitor.open('/experiences/proposer')
  await visitor.send('/experiences/proposer', {
    territory: 'Saint-Malo (35)',
    challenges: ['diversify_participants'],
    summary: 'Aux réunions publiques viennent toujours les mêmes personnes.',
    question: 'Peut-on recruter un panel qui ressemble à la ville sans acheter de fichier ?',
    hypothesis: 'Une lettre signée, relancée par deux visites, suffit.',
    title: 'Tirer au sort sans fichier',
    name: 'Camille Aubry',
    email: 'camille.aubry@exemple.fr',
    organisation: 'Ville de Saint-Malo',
  })
}

/** Accepts the letter that came last: older ones may wait. Returns the address of the new experiment. */
export async function accept(staff: Hand): Promise<string> {
  await staff.open('/experiences/a-relire')
  const review = (await staff.links('/experiences/a-relire/')).at(-1) ?? ''
  await staff.open(review)
  await staff.press('/accepter')
  return new URL(staff.page.url()).pathname
}

/** The steering circle says go; the gate then opens. */
export async function decide(staff: Hand, home: string) {
  await staff.open(`${home}/etapes/decision`)
  await staff.send('/etapes/decision', {
    subject: 'framing',
    circle: 'Copil Labo',
    decidedOn: '2026-11-20',
    outcome: 'consented',
    minutes: 'Aucune objection après une bonification sur le calendrier.',
  })
  await pass(staff, home)
}

export async function meetCriteria(staff: Hand, home: string) {
  await staff.open(`${home}/criteres/lignes`)
  const met = ['membership', 'novelty', 'means', 'sponsorship', 'posture', 'openness', 'agreement']
  const readings = met.flatMap((criterion) => [
    [`criteria.${criterion}.state`, 'met'],
    [`criteria.${criterion}.text`, 'Vu le 18 novembre, pièce au dossier.'],
  ])
  await staff.send('/criteres/lignes', Object.fromEntries(readings))
  for (const line of [
    { nature: 'staff', label: 'Temps du Labo', planned: '2900', plannedDays: '19' },
    { nature: 'territory', label: 'Contribution de la ville', planned: '3000', plannedDays: '' },
  ]) {
    await staff.open(`${home}/budget/lignes`)
    const cells = Object.entries(line).map(([name, said]) => [`lines.new1.${name}`, said])
    await staff.send('/budget/lignes', Object.fromEntries(cells))
  }
  await pass(staff, home)
}

export async function signAgreement(staff: Hand, home: string) {
  await staff.open(`${home}/convention/modifier`)
  await staff.send('/convention/modifier', {
    object: 'Recruter un panel sans fichier acheté.',
    startsOn: '2026-11-20',
    endsOn: '2027-06-30',
    deliberationRef: '2026-118',
    deliberationOn: '2026-11-19',
    signedOn: '2026-11-20',
    declarationOn: '2026-11-20',
    declarationPlace: 'Salle du conseil',
  })
  for (const party of [
    { organisation: 'Ouvroir', representative: 'Nour Exemple', representativeTitle: 'Labo' },
    {
      organisation: 'Ville de Saint-Malo',
      representative: 'Camille Aubry',
      representativeTitle: '',
    },
  ]) {
    await staff.open(`${home}/convention/parties/nouveau`)
    await staff.send('/convention/parties/nouveau', party)
  }
  await pass(staff, home)
}

export async function pass(staff: Hand, home: string) {
  await staff.open(`${home}/etapes`)
  await staff.press('/etapes/franchir')
}
