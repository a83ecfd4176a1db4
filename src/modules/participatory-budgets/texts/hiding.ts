import { defineTexts } from '#kit/texts.ts'

/** Of an idea whose words the team hides: an insult, the name of a neighbour. */
export const hidingTexts = defineTexts(
  {
    title: 'Masquer les mots',
    lead: 'Pour une insulte ou une personne nommée. Le numéro, la raison et la réponse restent publics, et l’idée doit toujours avoir sa réponse.',
    reason: 'Pourquoi masquer ces mots',
    reasonHint: 'Publique : ne recopiez pas les mots.',
    hide: 'Masquer les mots de cette idée',
    hidden: {
      told: 'Les mots sont masqués, un courriel part à la personne qui a proposé l’idée.',
      nobody:
        'Les mots sont masqués. Sans adresse où écrire à la personne qui a proposé l’idée, dites-le-lui si vous la croisez.',
    },
    now: 'Les mots de cette idée sont masqués : vous les lisez ici, personne d’autre ne les lit.',
    showAgain: 'Montrer de nouveau les mots',
    showConfirm: 'Tout le monde lira de nouveau les mots de cette idée.',
    shown: {
      told: 'Les mots sont de nouveau publics, un courriel part à la personne qui a proposé l’idée.',
      nobody:
        'Les mots sont de nouveau publics. Sans adresse où écrire à la personne, dites-le-lui si vous la croisez.',
    },
    onPage: 'L’équipe a masqué les mots de cette idée.',
    why: 'La raison :',
    onOwnPage:
      'L’équipe a masqué les mots de votre idée. Vous seul·e et l’équipe les lisez encore. Votre idée recevra sa réponse.',
    appealHidden: 'Les mots de la demande sont masqués aussi.',
    column: 'Mots masqués, et pourquoi',
    refusals: {
      'not-now': 'Ce n’est pas possible à cette étape.',
      'on-ballots': 'Ce projet est sur les bulletins : ses mots ne changent plus.',
    },
  },
  {
    title: 'Hide the words',
    lead: 'For an insult, or a person who is named. The number, the reason and the answer stay public, and the idea still owes an answer.',
    reason: 'Why these words are hidden',
    reasonHint: 'Public: do not copy the words.',
    hide: 'Hide the words of this idea',
    hidden: {
      told: 'The words are hidden, an e-mail leaves to whoever proposed the idea.',
      nobody:
        'The words are hidden. There is no address to write to whoever proposed the idea: tell them if you meet them.',
    },
    now: 'The words of this idea are hidden: you read them here, nobody else does.',
    showAgain: 'Show the words again',
    showConfirm: 'Everybody will read the words of this idea again.',
    shown: {
      told: 'The words are public again, an e-mail leaves to whoever proposed the idea.',
      nobody:
        'The words are public again. There is no address to write to them: tell them if you meet them.',
    },
    onPage: 'The team hid the words of this idea.',
    why: 'The reason:',
    onOwnPage:
      'The team hid the words of your idea. Only you and the team still read them. Your idea will get its answer.',
    appealHidden: 'The words of the appeal are hidden too.',
    column: 'Words hidden, and why',
    refusals: {
      'not-now': 'This is not possible at this stage.',
      'on-ballots': 'This project is on the ballots: its words do not change any more.',
    },
  },
)
