import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const outboxTexts = defineTexts(
  {
    outbox: 'Courriels',
    outboxTitle: 'Courriels partis et en attente',
    outboxLead:
      'Chaque message écrit par ce site, du plus récent au plus ancien. Sans serveur de courriel, lisez-les ici.',
    outboxEmptyTitle: 'Aucun message pour l’instant',
    outboxEmpty: 'Les messages apparaîtront ici dès qu’un premier sera écrit.',
    when: 'Quand',
    to: 'À',
    subject: 'Objet',
    state: 'État',
    states: {
      queued: 'en attente d’envoi',
      local: 'à lire ici',
      sending: 'en cours d’envoi',
      sent: 'envoyé',
      failed: 'pas encore parti',
      held: 'retenu après une restauration',
    },
    why: 'Pourquoi',
    whys: {
      invented: 'Cette adresse est inventée (.example, .test…) : rien ne lui est jamais envoyé.',
      'no-server': 'Aucun serveur de courriel n’est réglé (SMTP_URL).',
      refused: 'Le serveur de courriel refuse cette adresse ou ce message.',
      'maybe-left': 'Il partait au moment de la sauvegarde : la personne l’a peut-être déjà reçu.',
      'given-up': 'Le serveur ne l’a pas pris en douze essais. Plus rien ne part sans vous.',
      'no-answer': 'Le serveur de courriel ne répond pas. Nouvel essai automatique.',
      'sign-in': 'Le serveur de courriel refuse le nom ou le mot de passe de SMTP_URL.',
      'unknown-host': 'Aucun serveur ne porte le nom écrit dans SMTP_URL.',
      certificate: 'Le certificat du serveur de courriel n’est pas valable.',
      encryption: 'Le chiffrement demandé par SMTP_URL n’est pas celui de ce port du serveur.',
      sender: 'Le serveur de courriel refuse l’adresse d’envoi (MAIL_FROM).',
      other: 'Le serveur de courriel a répondu par une erreur. Nouvel essai automatique.',
    },
    heldTitle: 'Des messages sont retenus',
    heldText:
      'Cette instance a été restaurée depuis une sauvegarde. Vérifiez que ces messages doivent encore partir, puis relâchez-les.',
    release: 'Relâcher les messages retenus',
    released: 'Les messages retenus partent maintenant.',
    counted: (count: number) => counted(count, 'message', 'messages'),
    search: 'Adresse ou objet',
    everyState: 'Tous',
    releaseChosen: 'Relâcher ceux qui sont retenus',
    releaseConfirm: (count: number) =>
      `${counted(count, 'message retenu part', 'messages retenus partent')} maintenant.`,
    refusals: {
      'no-post':
        'Aucun serveur de courriels n’est réglé ici (SMTP_URL) : les messages restent retenus. Réglez-le, puis recommencez.',
    },
    retryChosen: 'Essayer encore',
    retryConfirm: (count: number) =>
      `${counted(count, 'message est essayé', 'messages sont essayés')} de nouveau, douze fois au plus.`,
    noneGivenUp:
      'Aucun des messages choisis n’attend un nouvel essai : les autres sont essayés d’eux-mêmes.',
    chosenRetried: (count: number) =>
      `${counted(count, 'message est essayé', 'messages sont essayés')} de nouveau.`,
    notHeld: 'ce message n’est pas retenu.',
    notGivenUp: 'ce message n’attend pas un nouvel essai.',
    noneHeld: 'Aucun des messages choisis n’est retenu.',
    chosenReleased: (count: number) =>
      `${counted(count, 'message retenu part', 'messages retenus partent')} maintenant.`,
  },
  {
    outbox: 'Mail',
    outboxTitle: 'Mail sent and waiting',
    outboxLead:
      'Every message this site wrote, newest first. Without a mail server, this is where they are read.',
    outboxEmptyTitle: 'No message yet',
    outboxEmpty: 'Messages will appear here as soon as one is written.',
    when: 'When',
    to: 'To',
    subject: 'Subject',
    state: 'State',
    states: {
      queued: 'waiting to be sent',
      local: 'to be read here',
      sending: 'being sent',
      sent: 'sent',
      failed: 'not sent yet',
      held: 'held after a restore',
    },
    why: 'Why',
    whys: {
      invented: 'This address is invented (.example, .test…): nothing is ever sent to it.',
      'no-server': 'No mail server is set (SMTP_URL).',
      refused: 'The mail server refuses this address or this message.',
      'maybe-left': 'It was leaving when the backup was made: its reader may have got it already.',
      'given-up': 'The server did not take it in twelve tries. Nothing more leaves without you.',
      'no-answer': 'The mail server does not answer. It will be tried again by itself.',
      'sign-in': 'The mail server refuses the name or the password of SMTP_URL.',
      'unknown-host': 'No server has the name written in SMTP_URL.',
      certificate: 'The certificate of the mail server is not valid.',
      encryption: 'The encryption asked by SMTP_URL is not that of this port of the server.',
      sender: 'The mail server refuses the address that letters come from (MAIL_FROM).',
      other: 'The mail server answered with an error. It will be tried again by itself.',
    },
    heldTitle: 'Some messages are held',
    heldText:
      'This instance was restored from a backup. Check that these messages should still go, then release them.',
    release: 'Release the held messages',
    released: 'The held messages are leaving now.',
    counted: (count) => `${writtenNumber(count, 'en')} ${count === 1 ? 'message' : 'messages'}`,
    search: 'Address or subject',
    everyState: 'All',
    releaseChosen: 'Release those that are held',
    releaseConfirm: (count) =>
      `${count} ${count === 1 ? 'held message leaves' : 'held messages leave'} now.`,
    refusals: {
      'no-post':
        'No mail server is set here (SMTP_URL): the messages stay held. Set it, then start again.',
    },
    retryChosen: 'Try again',
    retryConfirm: (count) =>
      `${count} ${count === 1 ? 'message is' : 'messages are'} tried again, twelve times at most.`,
    noneGivenUp:
      'None of the messages chosen waits for a new try: the others are tried by themselves.',
    chosenRetried: (count) =>
      `${count} ${count === 1 ? 'message is' : 'messages are'} tried again.`,
    notHeld: 'this message is not held.',
    notGivenUp: 'this message does not wait for a new try.',
    noneHeld: 'None of the messages chosen is held.',
    chosenReleased: (count) =>
      `${count} ${count === 1 ? 'held message is' : 'held messages are'} leaving now.`,
  },
)
