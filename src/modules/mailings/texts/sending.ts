import { ownOf } from '#kit/own.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { QueueRefusal } from '../actions/queue-mailing.ts'

export type SendingRefusal = QueueRefusal

export const sendingTexts = defineTexts(
  {
    group: 'Réseau',
    sendings: 'Envois',
    sendingsTitle: 'Les lettres et leurs envois',
    sendingsLead: 'Les lettres en attente, en cours d’envoi et envoyées.',
    empty: 'Aucune lettre pour l’instant',
    emptyText: 'Une lettre apparaît ici dès qu’elle est commencée.',
    title: 'Titre',
    state: 'État',
    sentAt: 'Partie',
    states: {
      draft: 'brouillon',
      ready: 'prête',
      sending: 'en cours d’envoi',
      paused: 'en pause',
      sent: 'envoyée',
      cancelled: 'annulée',
    },
    progress: 'Avancement',
    progressText: (done: string, total: string) => `${done} sur ${total}`,
    recipientStates: {
      queued: 'en attente',
      sending: 'à l’instant',
      sent: 'remises',
      uncertain: 'incertaines',
      failed: 'refusées',
      bounced: 'revenues',
      complained: 'signalées',
      skipped: 'laissées de côté',
    },
    people: 'Personnes',
    subject: 'Objet',
    confirmed: 'Confirmée',
    again: 'Voir où elle en est',
    send: 'Envoyer',
    sendConfirm: (count: string) =>
      `Personnes qui la recevront : ${count}. Ce qui est écrit ne changera plus.`,
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    cancel: 'Annuler',
    cancelConfirm:
      'Les personnes en attente ne la recevront pas. Les lettres déjà parties ne peuvent pas être rattrapées.',
    abandon: 'Abandonner cette lettre',
    undoNamed: 'l’abandon de la lettre',
    undone: 'L’abandon est annulé : la lettre est comme avant.',
    abandonConfirm: 'Elle ne partira pas, et ne pourra plus être modifiée.',
    unreadyTitle: 'Cette lettre n’est pas prête',
    unreadyText:
      'Écrivez-la, relisez-la et déclarez-la prête : le bouton « Envoyer » paraît alors ici.',
    noServerTitle: 'Aucun serveur de courriel n’est réglé : la lettre attend',
    noServerText:
      'Personne ne la reçoit. La personne qui tient ce site donne un serveur de courriel (réglage SMTP_URL) et relance le site ; l’envoi commence alors tout seul.',
    pauseReasons: {
      person: 'L’équipe a mis cet envoi en pause.',
      asleep:
        'Personne n’a envoyé depuis une demi-journée : cette base est peut-être une copie ancienne, et la lettre est peut-être partie d’ailleurs. Vérifiez, puis reprenez.',
      refused:
        'Le serveur de courriel refuse notre adresse d’expédition. Corrigez les réglages, puis reprenez.',
    },
    suppressions: 'Adresses écartées',
    heldTitle: 'Instance restaurée : aucune lettre ne part',
    heldText:
      'Ce qui attend ici est peut-être déjà parti de l’instance d’origine. Regardez chaque lettre, annulez ce qui ne doit plus partir, puis confirmez.',
    release: 'Laisser repartir les lettres',
    releaseConfirm: 'Les lettres en cours reprendront tout de suite.',
    reasonsTitle: 'Qui ne l’a pas reçue, et pourquoi',
    reason: 'Raison',
    doubtTitle: 'Dans le doute',
    doubtLead:
      'L’envoi s’est interrompu juste après avoir commencé pour ces personnes. Toutes les copies portent le même identifiant de message.',
    person: 'Personne',
    doubt: 'Ce qui est possible',
    onceOrTwice: 'reçue une fois ou deux',
    onceOrNot: 'reçue, ou pas du tout',
    erased: (number: string) => `destinataire ${number}, effacé·e depuis`,
    retry: 'Leur envoyer encore une fois',
    retryConfirm: 'Certaines de ces personnes la recevront peut-être deux fois.',
    reasons: {
      fatigue: 'assez de lettres cette semaine',
      fewer: 'a demandé moins de lettres',
      suppressed: 'adresse écartée',
      unsubscribed: 'désabonné·e',
      erased: 'adresse effacée',
      reserved: 'adresse d’exemple, qui n’existe pas',
    },
    serverSaid: (code: string) => `réponse du serveur : ${code}`,
    said: {
      queued: 'C’est confirmé : l’envoi commence.',
      paused: 'L’envoi est en pause.',
      'queued-nowhere':
        'C’est confirmé, mais aucun serveur de courriel n’est réglé : la lettre attend.',
      resumed: 'L’envoi reprend.',
      cancelled: 'L’envoi est annulé.',
      retried: 'Ces personnes la recevront encore une fois.',
      released: 'Les lettres peuvent repartir.',
    },
    refusals: {
      'not-found': 'Cette lettre n’existe pas.',
      forbidden: 'Seule l’équipe du Labo envoie des lettres.',
      'not-now': 'L’état de cette lettre a changé entre-temps : regardez où elle en est.',
      'not-written': 'Cette lettre n’est pas encore écrite : il lui manque un objet ou un texte.',
      nobody: 'Personne ne recevrait cette lettre : sa liste est vide.',
    },
  },
  {
    group: 'Network',
    sendings: 'Deliveries',
    sendingsTitle: 'Letters and their delivery',
    sendingsLead: 'What waits, what is leaving, what has left.',
    empty: 'No letter yet',
    emptyText: 'A letter appears here as soon as it is begun.',
    title: 'Title',
    state: 'State',
    sentAt: 'Sent',
    states: {
      draft: 'draft',
      ready: 'ready',
      sending: 'being sent',
      paused: 'paused',
      sent: 'sent',
      cancelled: 'cancelled',
    },
    progress: 'Progress',
    progressText: (done: string, total: string) => `${done} of ${total}`,
    recipientStates: {
      queued: 'waiting',
      sending: 'right now',
      sent: 'handed over',
      uncertain: 'uncertain',
      failed: 'refused',
      bounced: 'returned',
      complained: 'reported as unwanted',
      skipped: 'left out',
    },
    people: 'People',
    subject: 'Subject',
    confirmed: 'Confirmed',
    again: 'See where it stands',
    send: 'Send',
    sendConfirm: (count: string) =>
      `People who will receive it: ${count}. The text can no longer be changed.`,
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    cancelConfirm: 'Those who wait will not receive it. What has left has left.',
    abandon: 'Give this letter up',
    undoNamed: 'the giving up of the letter',
    undone: 'The giving up is undone: the letter is as before.',
    abandonConfirm: 'It will not leave, and cannot be changed any more.',
    unreadyTitle: 'This letter is not ready',
    unreadyText: 'Write it, read it again and mark it ready: the button “Send” then shows here.',
    noServerTitle: 'No mail server is set: the letter waits',
    noServerText:
      'Nobody receives it. Whoever keeps this site gives a mail server (setting SMTP_URL) and starts it again; sending then begins by itself.',
    pauseReasons: {
      person: 'The team paused the delivery.',
      asleep:
        'Nobody has sent for half a day: this base may be an old copy, and the letter may have left from elsewhere. Check, then resume.',
      refused: 'The mail server refuses our sender address. Correct the settings, then resume.',
    },
    suppressions: 'Blocked addresses',
    heldTitle: 'Restored instance: no letter leaves',
    heldText:
      'What waits here may already have left from the original instance. Look at each letter, cancel what must not leave, then confirm.',
    release: 'Let letters leave again',
    releaseConfirm: 'Letters under way will go on at once.',
    reasonsTitle: 'Who did not receive it, and why',
    reason: 'Reason',
    doubtTitle: 'In doubt',
    doubtLead:
      'Sending stopped just after it began for these people. All copies carry the same message identifier.',
    person: 'Person',
    doubt: 'What is possible',
    onceOrTwice: 'received once or twice',
    onceOrNot: 'received, or not at all',
    erased: (number: string) => `recipient ${number}, erased since`,
    retry: 'Send to them once more',
    retryConfirm: 'Some of these people may receive it twice.',
    reasons: {
      fatigue: 'enough letters this week',
      fewer: 'asked for fewer letters',
      suppressed: 'blocked address',
      unsubscribed: 'unsubscribed',
      erased: 'erased address',
      reserved: 'example address, that does not exist',
    },
    serverSaid: (code: string) => `the server said: ${code}`,
    said: {
      queued: 'Confirmed: sending begins.',
      paused: 'Sending is paused.',
      'queued-nowhere': 'Confirmed, but no mail server is set: the letter waits.',
      resumed: 'Sending goes on.',
      cancelled: 'Sending is cancelled.',
      retried: 'These people will receive it once more.',
      released: 'Letters may leave again.',
    },
    refusals: {
      'not-found': 'This letter does not exist.',
      forbidden: 'Only the lab’s team sends letters.',
      'not-now': 'This letter changed meanwhile: look where it stands.',
      'not-written': 'This letter is not written yet: it has no subject or no text.',
      nobody: 'Nobody would receive this letter: its list is empty.',
    },
  },
)

/** A reason as it is kept, in words; codes of servers are shown as they came. */
export function reasonOf(reason: string, locale: Locale): string {
  const texts = sendingTexts[locale]
  const known: Readonly<Record<string, string>> = texts.reasons
  return ownOf(known, reason) ?? texts.serverSaid(reason || '?')
}
