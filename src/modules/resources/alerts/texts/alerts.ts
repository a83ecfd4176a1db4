import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const alertTexts = defineTexts(
  {
    askTitle: 'Être prévenu·e de ce qui arrive',
    askLead:
      'Un courriel par semaine au plus, et seulement s’il y a du nouveau. Sans compte ; chaque courriel permet d’arrêter.',
    searchFirst:
      'Cherchez d’abord ce qui vous intéresse dans les ressources : le lien pour être prévenu·e est sous les résultats.',
    search: 'La recherche',
    email: 'Votre adresse de courriel',
    emailHint: 'Gardée pour ces courriels et rien d’autre, un an au plus.',
    submit: 'Recevoir les nouveautés',
    askedTitle: 'Regardez vos courriels',
    askedText:
      'Si tout va bien, un courriel vient de partir. Ouvrez son lien pour dire oui ; sans réponse, l’adresse est oubliée dans trois jours.',
    back: 'Revenir aux ressources',
    confirmTitle: 'Recevoir les nouveautés de cette recherche ?',
    confirm: 'Oui, me prévenir',
    aliveTitle: 'Votre alerte',
    alive: (day: string) => `Elle s’arrêtera d’elle-même le ${day}.`,
    keep: 'La garder un an de plus',
    stop: 'Arrêter et effacer mon adresse',
    kept: 'C’est noté : l’alerte dure un an.',
    stoppedTitle: 'L’alerte est arrêtée',
    stoppedText: 'Votre adresse est effacée. Rien d’autre n’est à faire.',
    see: 'Voir la recherche',
    goneTitle: 'Cette alerte n’existe plus',
    goneText: 'Elle a été arrêtée, ou son année est finie. Vous pouvez en demander une autre.',
    confirmSubject: (house: string) => `${house} : confirmer votre alerte`,
    confirmMail: (search: string, url: string) =>
      `Quelqu’un, sans doute vous, veut recevoir les nouveautés de cette recherche : ${search}.\n\nPour dire oui :\n${url}\n\nSi ce n’est pas vous, ne faites rien : votre adresse sera oubliée dans trois jours.`,
    digestSubject: (count: string, search: string) => `${count} pour votre recherche ${search}`,
    digestOne: '1 nouvelle ressource',
    digestSome: (count: string) => `${numbered(count, 'nouvelles ressources', 'fr')}`,
    digestLead: (search: string) => `Du nouveau pour votre recherche ${search} :`,
    digestMore: (url: string) => `Tout voir :\n${url}`,
    digestStop: (day: string, url: string) =>
      `Cette alerte dure jusqu’au ${day}. Pour l’arrêter ou la prolonger :\n${url}`,
  },
  {
    askTitle: 'Hear about what is new',
    askLead:
      'One e-mail a week at most, and only when there is something new. No account; each e-mail lets you stop.',
    searchFirst:
      'First search the resources for what interests you: the link to hear about it is below the results.',
    search: 'The search',
    email: 'Your e-mail address',
    emailHint: 'Kept for these e-mails and nothing else, one year at most.',
    submit: 'Receive what is new',
    askedTitle: 'Check your mailbox',
    askedText:
      'If all is well, an e-mail has just been sent. Open its link to say yes; without an answer, the address is forgotten in three days.',
    back: 'Back to the resources',
    confirmTitle: 'Receive what is new for this search?',
    confirm: 'Yes, tell me',
    aliveTitle: 'Your alert',
    alive: (day) => `It will stop by itself on ${day}.`,
    keep: 'Keep it one more year',
    stop: 'Stop and erase my address',
    kept: 'Done: the alert will last one year.',
    stoppedTitle: 'The alert is stopped',
    stoppedText: 'Your address is erased. There is nothing else to do.',
    see: 'See the search',
    goneTitle: 'This alert no longer exists',
    goneText: 'It was stopped, or its year is over. You can ask for another.',
    confirmSubject: (house) => `${house}: confirm your alert`,
    confirmMail: (search, url) =>
      `Someone, probably you, wants to receive what is new for this search: ${search}.\n\nTo say yes:\n${url}\n\nIf it was not you, do nothing: your address will be forgotten in three days.`,
    digestSubject: (count, search) => `${count} for your search ${search}`,
    digestOne: '1 new resource',
    digestSome: (count) => `${count} new resources`,
    digestLead: (search) => `Something new for your search ${search}:`,
    digestMore: (url) => `See all:\n${url}`,
    digestStop: (day, url) => `This alert will last until ${day}. To stop or extend it:\n${url}`,
  },
)
