import { numberFormat } from '#kit/formats.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const kindTexts = defineTexts(
  {
    kind: {
      title: 'Tirage au sort',
      help: 'Un panel recruté par lettres, téléphone ou porte-à-porte, tiré en public, avec un reçu que n’importe qui peut recalculer.',
    },
    fields: {
      panelSize: { label: 'Nombre de places', hint: 'Par exemple 24' },
      reserveSize: {
        label: 'Remplaçant·es',
        hint: 'Combien de personnes gardées en réserve, par exemple 10',
      },
      expectedPool: {
        label: 'Inscriptions espérées',
        hint: 'Quatre fois le nombre de places, si possible',
      },
      population: {
        label: 'Qui peut être tiré·e',
        hint: 'Par exemple : les habitant·es de 16 ans et plus',
      },
      sameAddress: {
        label: 'Une personne au plus par foyer ?',
        hint: 'Oui : le tirage prend au plus une personne à la même adresse.',
      },
      indemnity: {
        label: 'Indemnité et prise en charge',
        hint: 'Par exemple : 101 € par jour, garde d’enfants, repas et trajets',
      },
      drawOn: {
        label: 'Jour du tirage public',
        hint: 'Au moins vingt-quatre heures après l’engagement',
      },
    },
    notice: {
      recorded:
        'Le nom, l’adresse et un moyen de joindre la personne, rangés à part ; ses réponses aux critères du tirage et son ticket, sans nom.',
      retention:
        'Qui n’a pas répondu : un mois après le tirage. Qui n’est pas tiré·e : trois mois après l’installation du panel. Le panel : douze mois après la fin. Les nombres restent.',
      conduct:
        'La règle est publiée avant la première lettre et ne bouge plus ; personne ne choisit qui remplace qui ; chacun·e peut se retirer sans dire pourquoi.',
    },
    figures: {
      letters: { label: 'Personnes invitées', unit: 'personnes' },
      pool: { label: 'Personnes inscrites au tirage', unit: 'personnes' },
      seats: { label: 'Places pourvues', unit: 'places' },
      reserve: { label: 'Réserve', unit: 'personnes' },
      present: { label: 'Venues à une séance au moins', unit: 'personnes' },
    },
    notDrawn: (title: string) =>
      `Le tirage « ${title} » n’a pas eu lieu. Faites-le, ou abandonnez-le avec sa raison.`,
    evidence: {
      counts: (registered: number, seated: number, seats: number) =>
        `Inscriptions : ${writtenNumber(registered, 'fr')}. Places pourvues : ${writtenNumber(seated, 'fr')} sur ${writtenNumber(seats, 'fr')}.`,
      reached: (invited: number, rate: number) =>
        `Personnes invitées ou venues d’elles-mêmes : ${writtenNumber(invited, 'fr')}, dont ${numberFormat('fr').format(rate)} % se sont inscrites.`,
      present: (came: number, seats: number) =>
        `Venues à une séance au moins : ${writtenNumber(came, 'fr')}, pour ${numbered(seats, 'places', 'fr')}.`,
      mix: 'Le panel à côté du vivier, par groupes d’au moins cinq personnes',
      answer: 'Réponse',
      pool: 'Vivier',
      panel: 'Panel',
      relaxed: (reason: string) => `Un quota a été assoupli. Raison : ${reason}`,
      voided: (reason: string) => `Ce tirage a été annulé. Raison : ${reason}`,
      proof: (address: string) =>
        `La règle, le journal et le reçu, que n’importe qui peut recalculer : ${address}`,
    },
  },
  {
    kind: {
      title: 'Draw by lot',
      help: 'A panel recruited by letter, telephone or door to door, drawn in public, with a receipt that anyone can recompute.',
    },
    fields: {
      panelSize: { label: 'Number of seats', hint: 'For example 24' },
      reserveSize: {
        label: 'Stand-ins',
        hint: 'How many people are kept in reserve, for example 10',
      },
      expectedPool: {
        label: 'Registrations hoped for',
        hint: 'Four times the number of seats, if possible',
      },
      population: { label: 'Who may be drawn', hint: 'For example: residents aged 16 and over' },
      sameAddress: {
        label: 'At most one person of each household?',
        hint: 'Yes: the draw takes at most one person at the same address.',
      },
      indemnity: {
        label: 'Indemnity and care',
        hint: 'For example: €101 a day, childcare, meals and travel',
      },
      drawOn: {
        label: 'Day of the public draw',
        hint: 'At least twenty-four hours after the commitment',
      },
    },
    notice: {
      recorded:
        'The person’s name, address and a way to reach them, kept apart; their answers on what the draw looks at and their ticket, without a name.',
      retention:
        'Who did not answer: one month after the draw. Who is not drawn: three months after the panel is seated. The panel: twelve months after the end. The counts stay.',
      conduct:
        'The rule is published before the first letter and does not move; nobody chooses who replaces whom; anyone may withdraw without saying why.',
    },
    figures: {
      letters: { label: 'People invited', unit: 'people' },
      pool: { label: 'People registered', unit: 'people' },
      seats: { label: 'Seats filled', unit: 'seats' },
      reserve: { label: 'Reserve', unit: 'people' },
      present: { label: 'Came to one session at least', unit: 'people' },
    },
    notDrawn: (title: string) =>
      `The draw “${title}” was not held. Hold it, or give it up with its reason.`,
    evidence: {
      counts: (registered: number, seated: number, seats: number) =>
        `Registrations: ${registered}. Seats filled: ${seated} of ${seats}.`,
      reached: (invited, rate) =>
        `People invited, or who came forward: ${invited}, of whom ${numberFormat('en').format(rate)}% registered.`,
      present: (came, seats) =>
        `Came to one session at least: ${came}, for ${numbered(seats, 'seats', 'en')}.`,
      mix: 'The panel beside the pool, by groups of at least five people',
      answer: 'Answer',
      pool: 'Pool',
      panel: 'Panel',
      relaxed: (reason: string) => `A quota was relaxed. Reason: ${reason}`,
      voided: (reason: string) => `This draw was declared void. Reason: ${reason}`,
      proof: (address: string) =>
        `The rule, the log and the receipt, that anyone can recompute: ${address}`,
    },
  },
)
