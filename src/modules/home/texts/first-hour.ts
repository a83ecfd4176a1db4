import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Why the demonstration stays. */
export type DemonstrationRefusal = 'forbidden' | 'no-demonstration' | 'invented-person'
type Refusal = Exclude<DemonstrationRefusal, 'forbidden'>
type Missing = 'name' | 'address' | 'director' | 'hostName' | 'hostAddress'

export const firstHourTexts = defineTexts(
  {
    link: 'Démarrage',
    title: 'Démarrage',
    lead: (left: number) =>
      left === 0
        ? 'Tout est fait, ou laissé pour plus tard. Cette page reste dans le menu.'
        : `Il reste ${counted(left, 'chose', 'choses')} à faire pour ouvrir ce site. Vous pouvez vous arrêter et revenir : toutes les personnes qui administrent le site voient la même page.`,
    cardTitle: 'Préparer ce site',
    cardNext: (title: string) => `Prochaine étape : ${title}`,
    cardLeft: (done: number, all: number) =>
      `${counted(done, 'étape faite', 'étapes faites')} sur ${writtenNumber(all, 'fr')}.`,
    open: 'Ouvrir le guide',
    standings: { done: 'fait', skipped: 'laissé pour plus tard', 'to-do': 'à faire' },
    skip: 'Laisser pour plus tard',
    skipOf: (title: string) => `Laisser pour plus tard : ${title}`,
    resume: 'Remettre dans ce qui reste à faire',
    resumeOf: (title: string) => `Remettre dans ce qui reste à faire : ${title}`,
    skipped: 'Cette étape est laissée pour plus tard.',
    resumed: 'Cette étape est de nouveau à faire.',
    putAway: 'Ne plus montrer sur « Aujourd’hui »',
    bringBack: 'Montrer de nouveau sur « Aujourd’hui »',
    wasPutAway:
      'Le guide n’est plus sur « Aujourd’hui ». Il reste dans le menu, sous « Démarrage ».',
    wasBroughtBack: 'Le guide est de nouveau sur « Aujourd’hui ».',
    publisher: {
      title: 'Dire qui vous êtes',
      why: 'La loi demande que les visiteurs sachent qui publie ce site et qui l’héberge.',
      link: 'Remplir les mentions légales',
      done: (name: string) => `Les mentions légales disent que « ${name} » publie ce site.`,
      missing: (facts: string) => `Il manque : ${facts}.`,
      facts: {
        name: 'le nom de qui publie',
        address: 'son adresse',
        director: 'qui dirige la publication',
        hostName: 'le nom de l’hébergeur',
        hostAddress: 'l’adresse de l’hébergeur',
      } satisfies Record<Missing, string> as Readonly<Record<Missing, string>>,
    },
    demonstration: {
      title: 'Enlever la démonstration',
      why: 'Avant d’ouvrir le site, pour que personne ne prenne des exemples inventés pour du vrai.',
      link: 'Voir ce qui part',
      loaded:
        'Le site contient encore des personnes, des territoires et des expérimentations inventés.',
      none: 'Ce site ne contient pas de démonstration.',
      removed: 'La démonstration est enlevée.',
      pageTitle: 'Enlever la démonstration',
      pageLead: 'Lisez ce qui part et ce qui reste. Vous ne pourrez pas revenir en arrière.',
      goes: 'Ce qui part',
      goesItems: [
        'les personnes inventées, avec leurs rôles et leurs mandats',
        'les territoires inventés, leurs adhésions, leurs factures et leurs demandes d’aide',
        'les expérimentations inventées, et tout ce qui a été écrit dans leurs pages',
        'les rendez-vous, les lettres, les tirages au sort, les votes, les cercles et l’en-tête d’exemple',
      ],
      stays: 'Ce qui reste',
      staysItems: [
        'votre compte, et ceux des personnes que vous avez invitées',
        'ce que vous avez créé : si c’était dans un territoire inventé, il n’a plus de territoire',
        'les fiches du centre de ressources apportées avec le site',
        'le journal public, qui dit que la démonstration a été chargée puis enlevée',
      ],
      remove: 'Enlever la démonstration',
      confirm:
        'Tout ce qui est inventé part pour de bon. Faites une sauvegarde avant si vous hésitez.',
      gone: 'La démonstration est enlevée.',
      refusals: {
        'no-demonstration': 'Il n’y a plus de démonstration à enlever : quelqu’un l’a déjà fait.',
        'invented-person':
          'Vous êtes entré·e avec le compte d’une personne inventée, qui partirait avec la démonstration. Entrez avec votre compte.',
      } satisfies Record<Refusal, string> as Readonly<Record<Refusal, string>>,
    },
  },
  {
    link: 'First steps',
    title: 'First steps',
    lead: (left) =>
      left === 0
        ? 'Everything is done, or left for later. This page stays in the menu.'
        : `${left === 1 ? 'One thing is' : numbered(left, 'things are', 'en')} left to do to open this site. You can stop and come back: everyone who administers the site sees the same page.`,
    cardTitle: 'Set up this site',
    cardNext: (title) => `Next step: ${title}`,
    cardLeft: (done, all) => `${done} of ${all} steps done.`,
    open: 'Open the guide',
    standings: { done: 'done', skipped: 'left for later', 'to-do': 'to do' },
    skip: 'Leave for later',
    skipOf: (title) => `Leave for later: ${title}`,
    resume: 'Put back in what is left to do',
    resumeOf: (title) => `Put back in what is left to do: ${title}`,
    skipped: 'This step is left for later.',
    resumed: 'This step is to be done again.',
    putAway: 'No longer show on “Today”',
    bringBack: 'Show on “Today” again',
    wasPutAway: 'The guide is no longer on “Today”. It stays in the menu, under “First steps”.',
    wasBroughtBack: 'The guide is on “Today” again.',
    publisher: {
      title: 'Say who you are',
      why: 'The law wants visitors to know who publishes this site and who hosts it.',
      link: 'Fill in the legal notice',
      done: (name) => `The legal notice says that “${name}” publishes this site.`,
      missing: (facts) => `Missing: ${facts}.`,
      facts: {
        name: 'the name of who publishes',
        address: 'their address',
        director: 'who directs the publication',
        hostName: 'the name of the host',
        hostAddress: 'the address of the host',
      },
    },
    demonstration: {
      title: 'Remove the demonstration',
      why: 'Before the site opens, so that nobody takes invented examples for real ones.',
      link: 'See what goes',
      loaded: 'The site still holds invented people, places and experiments.',
      none: 'This site holds no demonstration.',
      removed: 'The demonstration is removed.',
      pageTitle: 'Remove the demonstration',
      pageLead: 'Read what goes and what stays. It cannot be undone.',
      goes: 'What goes',
      goesItems: [
        'the invented people, with their roles and mandates',
        'the invented places, their memberships, their invoices and their calls for help',
        'the invented experiments, and all that was written in their pages',
        'the events, letters, draws, votes, circles and letterhead that are examples',
      ],
      stays: 'What stays',
      staysItems: [
        'your account, and those of the people you invited',
        'what you created: if it was at an invented place, it has no place any more',
        'the sheets of the resource centre that came with the site',
        'the public journal, which says that the demonstration was loaded and then removed',
      ],
      remove: 'Remove the demonstration',
      confirm: 'All that is invented goes for good. Make a backup first if you hesitate.',
      gone: 'The demonstration is removed.',
      refusals: {
        'no-demonstration': 'There is no demonstration left to remove: somebody did it already.',
        'invented-person':
          'You came in with the account of an invented person, who would go with the demonstration. Come in with your own account.',
      },
    },
  },
)
