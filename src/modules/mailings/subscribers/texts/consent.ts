import { defineTexts } from '#kit/texts.ts'

/** Words of those who subscribe, and of the archive. */
export const consentTexts = defineTexts(
  {
    letters: 'Lettres d’information',
    archiveTitle: 'Les lettres d’information',
    archiveLead:
      'Ce que nous avons écrit à celles et ceux qui l’ont demandé, à lire sans s’inscrire.',
    archiveEmpty: 'Aucune lettre publiée pour l’instant',
    archiveEmptyText: 'La première sera publiée ici après son envoi.',
    feed: 'Fil Atom',
    feedTitle: (house: string) => `Lettres du réseau (${house})`,
    subscribe: 'Recevoir les lettres d’information',
    subscribeTitle: 'Recevoir les lettres d’information',
    subscribeLead:
      'Une adresse suffit. Vous recevez d’abord un courriel pour confirmer. Chaque lettre contient un lien pour se désinscrire.',
    email: 'Votre adresse de courriel',
    name: 'Votre nom',
    lists: 'Ce que je veux recevoir',
    topics: 'Les sujets qui m’intéressent',
    topicsHint: 'Pour recevoir plutôt ce qui vous concerne.',
    agree: 'Mon accord',
    wording: (house: string) =>
      `J’accepte de recevoir par courriel les lettres que j’ai cochées (envoi : ${house}). Je peux me désinscrire à tout moment par le lien de chaque lettre. Mon adresse ne sert à rien d’autre et n’est donnée à personne.`,
    send: 'M’inscrire',
    asked:
      'Regardez votre boîte de courriel : un message vous demande de confirmer. Sans cela, nous n’écrivons pas.',
    confirmTitle: 'Confirmer mon inscription',
    confirmLead:
      'Appuyez sur le bouton pour dire que c’est bien vous, et que vous voulez recevoir cette lettre.',
    confirmButton: 'Oui, je m’inscris',
    confirmed: 'C’est confirmé : vous recevrez la prochaine lettre.',
    dead: 'Ce lien n’est plus valable',
    deadText: 'Il a déjà servi, ou il a plus de sept jours. Inscrivez-vous à nouveau.',
    mailSubject: (house: string) => `Confirmez votre inscription aux lettres (${house})`,
    mail: (lists: string, url: string) =>
      `Bonjour,\n\nQuelqu’un, sans doute vous, demande à recevoir « ${lists} ».\n\nPour confirmer, ouvrez cette page et appuyez sur le bouton :\n${url}\n\nSi ce n’est pas vous, ne faites rien : sans confirmation, nous n’écrivons pas, et cette demande s’efface dans sept jours.`,
    alreadySubject: (house: string) => `Vous recevez déjà les lettres (${house})`,
    already: (url: string) =>
      `Bonjour,\n\nCette adresse est déjà inscrite. Pour choisir ce que vous recevez, ou ne plus rien recevoir :\n${url}`,
    previous: 'Lettre précédente',
    next: 'Lettre suivante',
    sentOn: (day: string) => `Envoyée le ${day}`,
  },
  {
    letters: 'Newsletters',
    archiveTitle: 'The newsletters',
    archiveLead: 'What we wrote to those who asked for it, to be read without subscribing.',
    archiveEmpty: 'No letter published yet',
    archiveEmptyText: 'The first will appear here once it has been sent.',
    feed: 'Atom feed',
    feedTitle: (house) => `Letters of the network (${house})`,
    subscribe: 'Receive the newsletters',
    subscribeTitle: 'Receive the newsletters',
    subscribeLead:
      'An address is enough. You first receive a mail to confirm; each letter carries a link that unsubscribes in one click.',
    email: 'Your mail address',
    name: 'Your name',
    lists: 'What I want to receive',
    topics: 'Topics that interest me',
    topicsHint: 'To receive, at times, only what concerns you.',
    agree: 'My consent',
    wording: (house) =>
      `I agree that ${house} sends me by mail the letters that I ticked. I can unsubscribe at any time by the link of each letter. My address is used for nothing else and given to nobody.`,
    send: 'Subscribe',
    asked: 'Check your mailbox: a message asks you to confirm. Without it, we do not write.',
    confirmTitle: 'Confirm my subscription',
    confirmLead:
      'One last step: confirm that it is you, and that you do want to receive this letter.',
    confirmButton: 'Yes, subscribe me',
    confirmed: 'Confirmed: you will receive the next letter.',
    dead: 'This link is no longer valid',
    deadText: 'It was used, or it is more than seven days old. Subscribe again: it is short.',
    mailSubject: (house) => `Confirm your subscription to the letters of ${house}`,
    mail: (lists, url) =>
      `Hello,\n\nSomeone, probably you, asks to receive “${lists}”.\n\nTo confirm, open this page and press the button:\n${url}\n\nIf it was not you, do nothing: without confirmation we do not write, and this request is erased in seven days.`,
    alreadySubject: (house) => `You already receive the letters of ${house}`,
    already: (url) =>
      `Hello,\n\nThis address is already subscribed. To choose what you receive, or to receive nothing more:\n${url}`,
    previous: 'Previous letter',
    next: 'Next letter',
    sentOn: (day) => `Sent on ${day}`,
  },
)
