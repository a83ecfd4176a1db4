import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** Questions that the team adds to a registration, for those who run the draw. */
export const addedTexts = defineTexts(
  {
    title: 'Questions de l’équipe',
    lead: 'Ces questions s’ajoutent à l’inscription : à l’écran, au téléphone et sur papier. Personne n’est obligé d’y répondre. Les réponses n’entrent ni dans la liste du tirage ni dans le tirage, et sont effacées au plus tard avec le nom. Vous ne pourrez plus les changer une fois l’empreinte des codes publiée, ou dès qu’une personne aura commencé à répondre.',
    none: 'Aucune question ajoutée.',
    count: (questions: number) =>
      `${counted(questions, 'question ajoutée', 'questions ajoutées')} à l’inscription.`,
    write: 'Écrire ces questions',
    frozen:
      'Les questions de l’équipe ne changent plus : l’empreinte des codes est publique, ou une réponse est commencée. Tout le monde répond aux mêmes.',
    answers: 'Réponses aux questions de l’équipe',
  },
  {
    title: 'Questions of the team',
    lead: 'These questions are added to the registration: on screen, by telephone and on paper. Nobody has to answer them. Answers go neither to the list of the draw nor to the draw, and are erased with the name at the latest. You cannot change them once the fingerprint of the codes is published, or as soon as somebody has begun to answer.',
    none: 'No question was added.',
    count: (questions: number) =>
      `${counted(questions, 'question', 'questions')} added to the registration.`,
    write: 'Write these questions',
    frozen:
      'The questions of the team change no more: the fingerprint of the codes is public, or an answer was begun. Everybody answers the same ones.',
    answers: 'Answers to the questions of the team',
  },
)
