import { defineTexts } from '#kit/texts.ts'

/** What is said of a conversation that was held elsewhere, where it is a map like the others. */
export const importedTexts = defineTexts(
  {
    go: 'Importer une conversation de Polis',
    from: 'Tenue ailleurs',
    hiddenLead: 'Conversation importée : l’équipe seule y a accès.',
    show: 'Montrer à tout le monde',
    showConfirm: 'Chacun pourra lire cette carte et son rapport.',
    shown: 'La carte est montrée à tout le monde.',
    hide: 'Ne plus montrer',
    hideConfirm: 'L’équipe seule y aura accès.',
    hidden: 'La carte n’est plus montrée.',
    remove: 'Supprimer cette conversation',
    removed: 'La conversation est supprimée.',
  },
  {
    go: 'Import a conversation of Polis',
    from: 'Held elsewhere',
    hiddenLead: 'Imported conversation: the team alone reads this.',
    show: 'Show to everybody',
    showConfirm: 'Everybody will be able to read this map and its report.',
    shown: 'The map is shown to everybody.',
    hide: 'Show no more',
    hideConfirm: 'The team alone will read it.',
    hidden: 'The map is shown no more.',
    remove: 'Delete this conversation',
    removed: 'The conversation is deleted.',
  },
)
