import { defineTexts } from '#kit/texts.ts'

export const outboxTexts = defineTexts(
  {
    group: 'Maison',
    outbox: 'Courriels',
    outboxTitle: 'Courriels partis et en attente',
    outboxLead:
      'Chaque message écrit par Ouvroir, du plus récent au plus ancien. Sans serveur de courriel, c’est ici qu’on les lit.',
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
    heldTitle: 'Des messages sont retenus',
    heldText:
      'Cette instance a été restaurée depuis une sauvegarde. Vérifiez que ces messages doivent encore partir, puis relâchez-les.',
    release: 'Relâcher les messages retenus',
    released: 'Les messages retenus partent maintenant.',
  },
  {
    group: 'House',
    outbox: 'Mail',
    outboxTitle: 'Mail sent and waiting',
    outboxLead:
      'Every message Ouvroir wrote, newest first. Without a mail server, this is where they are read.',
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
    heldTitle: 'Some messages are held',
    heldText:
      'This instance was restored from a backup. Check that these messages should still go, then release them.',
    release: 'Release the held messages',
    released: 'The held messages are leaving now.',
  },
)
