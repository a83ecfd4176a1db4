import { defineTexts } from '#kit/texts.ts'

/** What the team reads around one answer. */
export const oneAnswerTexts = defineTexts(
  {
    open: 'Lire les réponses une par une',
    title: (at: string, all: string) => `Réponse ${at} sur ${all}`,
    short: 'Une par une',
    lead: 'L’ordre est tiré au sort : il ne dit pas qui a répondu avant qui. Rien ici ne dit qui a répondu.',
    medium: 'Façon de répondre',
    untold: 'La façon de répondre n’est pas montrée : moins de 5 réponses sont arrivées ainsi.',
    left: 'Les coordonnées ne sont pas montrées ici.',
    files: 'Fichiers joints',
    filesText:
      'Ouvrez-les avec prudence : ils viennent de personnes que personne ne connaît. Le lieu et l’appareil écrits dans une photo ont été retirés.',
    promised: 'Ce qui a été annoncé avant la première question',
    promisedText:
      'Les réponses servent à ce qui a été annoncé, et à rien d’autre. Ne cherchez pas à deviner qui a écrit.',
    none: 'Aucune réponse pour le moment.',
    stillOpen:
      'Les réponses se lisent une par une quand l’enquête est close : lues pendant qu’on répond, elles montreraient qui vient de répondre.',
    alone:
      'Vous ne pouvez pas lire les réponses une par une : au moins une personne est seule avec ses réponses aux questions qui, ensemble, peuvent dire qui elle est. L’enquête a annoncé que rien ne dirait qui a répondu. Lisez les résultats, ou les textes rangés en thèmes.',
  },
  {
    open: 'Read the answers one by one',
    title: (at: string, all: string) => `Answer ${at} of ${all}`,
    short: 'One by one',
    lead: 'The order is drawn by lot: it does not say who answered before whom. Nothing here says who answered.',
    medium: 'How they answered',
    untold: 'How this person answered is not shown: fewer than 5 answers came in that way.',
    left: 'Contact details are not shown here.',
    files: 'Files that were joined',
    filesText:
      'Open them with care: they come from people whom nobody knows. The place and the device written in a photograph were taken out.',
    promised: 'What was announced before the first question',
    promisedText:
      'Answers serve what was announced, and nothing else. Do not try to guess who wrote.',
    none: 'No answer yet.',
    stillOpen:
      'Answers are read one by one once the survey is closed: read while people answer, they would show who has just answered.',
    alone:
      'Answers are not read one by one: at least one person is alone with their answers to the questions that together may say who they are. The survey announced that nothing would say who answered. Read the results, or the texts sorted into themes.',
  },
)
