import { listFormat } from '#kit/formats.ts'
import { defineTexts } from '#kit/texts.ts'

/** Words of events that count some of their places apart: on site, online. */
export const seatKindTexts = defineTexts(
  {
    has: 'Place',
    waitsFor: 'Place demandée',
    open: (kinds: readonly string[]) =>
      `Il reste des places ${listFormat('fr').format(kinds.map((kind) => `« ${kind} »`))}.`,
    takeByLink:
      'Le lien ci-dessous permet d’en prendre une tout de suite. Vous quittez alors la liste d’attente.',
    consequence: (kind: string) =>
      `Si vous en prenez une, vous quittez la liste d’attente des places « ${kind} » et votre rang va à la personne suivante.`,
    take: (kind: string) => `Prendre une place « ${kind} »`,
    takeOn: (kind: string, title: string) => `Prendre une place « ${kind} » : ${title}`,
    taken: (kind: string) => `Votre place « ${kind} » est réservée.`,
    states: {
      registered: (kind: string) => `Votre place « ${kind} » est réservée.`,
      waiting: (kind: string, rank: string) =>
        `Vous êtes sur la liste d’attente des places « ${kind} », au rang ${rank}.`,
      offered: (kind: string, until: string) =>
        `Une place « ${kind} » vous est proposée jusqu’au ${until}.`,
    },
    acceptByLetter: 'Le lien pour l’accepter est dans le courriel qui vous l’a dit.',
    without: {
      'waiting-list': 'Complet : liste d’attente',
      refused: 'Complet, sans liste d’attente',
      'no-list': 'Complet, sans liste d’attente',
      'left-out': 'Complet, sans liste d’attente : vous ne serez pas inscrit·e à cette date',
    },
    refusals: {
      'not-found': 'Cette sorte de place, ou cette inscription, n’existe plus.',
      'not-waiting':
        'Cette inscription n’est plus sur la liste d’attente : son état est écrit ci-dessous.',
      'is-over': 'Cet événement est passé.',
      'kind-full':
        'Quelqu’un vient de prendre la dernière place de cette sorte. Vous gardez votre rang sur la liste d’attente.',
    },
    chooseOther:
      'Les places de cette sorte sont toutes prises, et il n’y a pas de liste d’attente. Choisissez une autre sorte de place.',
  },
  {
    has: 'Place',
    waitsFor: 'Place asked for',
    open: (kinds) =>
      `There are places left: ${listFormat('en').format(kinds.map((kind) => `“${kind}”`))}.`,
    takeByLink: 'The link below lets you take one at once. You then leave the waiting list.',
    consequence: (kind) =>
      `If you take one, you leave the waiting list for “${kind}” places, and your rank goes to the next person.`,
    take: (kind) => `Take a “${kind}” place`,
    takeOn: (kind, title) => `Take a “${kind}” place: ${title}`,
    taken: (kind) => `Your “${kind}” place is booked.`,
    states: {
      registered: (kind) => `Your “${kind}” place is booked.`,
      waiting: (kind, rank) => `You are on the waiting list for “${kind}” places, at rank ${rank}.`,
      offered: (kind, until) => `A “${kind}” place is offered to you until ${until}.`,
    },
    acceptByLetter: 'The link to accept it is in the e-mail that told you.',
    without: {
      'waiting-list': 'Full: waiting list',
      refused: 'Full, without a waiting list',
      'no-list': 'Full, without a waiting list',
      'left-out': 'Full, without a waiting list: you will not be registered to this date',
    },
    refusals: {
      'not-found': 'This kind of place, or this registration, no longer exists.',
      'not-waiting':
        'This registration is no longer on the waiting list: its state is written below.',
      'is-over': 'This event is over.',
      'kind-full':
        'Somebody has just taken the last place of this kind. You keep your rank on the waiting list.',
    },
    chooseOther:
      'All places of this kind are taken, and there is no waiting list. Choose another kind of place.',
  },
)
