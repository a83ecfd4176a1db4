import { defineTexts } from '#kit/texts.ts'

const frMoments = {
  proposed: 'Votre idée est reçue.',
  changed: 'Votre idée a changé.',
  asked: 'Un service étudie votre idée.',
  opinion: 'Un service a donné son avis.',
  admissible: 'Votre idée est recevable : elle sera sur les bulletins.',
  refused: 'Votre idée n’est pas recevable, pour la raison que voici.',
  appealed: 'Votre demande de réexamen est reçue.',
  upheld: 'Le jury vous donne raison : votre idée est étudiée de nouveau.',
  dismissed: 'Le jury confirme la réponse, pour la raison que voici.',
  'merge-proposed':
    'L’équipe propose de réunir votre idée avec une autre : votre accord est demandé.',
  merged: 'Votre idée est réunie avec une autre.',
  'merge-refused': 'Les deux idées restent séparées.',
  parted:
    'L’idée avec laquelle la vôtre était réunie est retirée : la vôtre est étudiée de nouveau, seule.',
  withdrawn: 'Votre idée est retirée.',
  funded: 'Votre projet est financé.',
  'not-funded': 'Votre projet n’est pas financé.',
  step: 'Une étape du projet avance.',
  late: 'Une étape a pris du retard.',
  delivered: 'Le projet est livré.',
  hidden:
    'L’équipe a masqué les mots de votre idée, pour la raison que voici. Votre idée garde son numéro et recevra sa réponse.',
  corrected: 'La réponse à votre idée est corrigée, pour la raison que voici.',
  'shown-again': 'Les mots de votre idée sont de nouveau publics.',
}

const enMoments: typeof frMoments = {
  proposed: 'Your idea was received.',
  changed: 'Your idea has changed.',
  asked: 'A department looks at your idea.',
  opinion: 'A department gave its opinion.',
  admissible: 'Your idea is admissible: it will be on the ballots.',
  refused: 'Your idea is not admissible, for the reason below.',
  appealed: 'Your appeal was received.',
  upheld: 'The jury agrees with you: your idea is looked at again.',
  dismissed: 'The jury confirms the answer, for the reason below.',
  'merge-proposed': 'The team proposes to join your idea with another: your consent is asked.',
  merged: 'Your idea was joined with another.',
  'merge-refused': 'The two ideas stay apart.',
  parted: 'The idea that yours was joined with is withdrawn: yours is looked at again, alone.',
  withdrawn: 'Your idea was withdrawn.',
  funded: 'Your project is funded.',
  'not-funded': 'Your project is not funded.',
  step: 'A step of the project goes on.',
  late: 'A step was late.',
  delivered: 'The project is delivered.',
  hidden:
    'The team hid the words of your idea, for the reason below. Your idea keeps its number and will get its answer.',
  corrected: 'The answer to your idea was corrected, for the reason below.',
  'shown-again': 'The words of your idea are public again.',
}

/** Letters to whoever proposed an idea and left an address. */
export const mailTexts = defineTexts(
  {
    receivedSubject: (title: string) => `Votre idée est reçue : ${title}`,
    received: (title: string, edition: string, house: string) =>
      `Votre idée « ${title} » est reçue par ${house} pour « ${edition} ».`,
    receivedLink:
      'Cette adresse est la vôtre. Elle permet de suivre votre idée, de la retirer et de demander un réexamen :',
    receivedKeep:
      'Gardez-la : nous ne pouvons pas la redonner. Toute personne qui l’ouvre agit à votre place.',
    movedSubject: (title: string) => `Du nouveau pour votre idée : ${title}`,
    moved: (title: string, edition: string, what: string) =>
      `« ${title} », pour « ${edition} ».\n\n${what}`,
    ownPage: 'Pour répondre, ouvrez l’adresse personnelle que vous avez reçue avec votre idée.',
    moments: frMoments,
  },
  {
    receivedSubject: (title: string) => `Your idea was received: ${title}`,
    received: (title: string, edition: string, house: string) =>
      `Your idea “${title}” was received by ${house} for “${edition}”.`,
    receivedLink: 'This address is yours. By it you follow your idea, withdraw it or appeal:',
    receivedKeep: 'Keep it: we cannot give it again. Whoever opens it acts in your place.',
    movedSubject: (title: string) => `News of your idea: ${title}`,
    moved: (title: string, edition: string, what: string) =>
      `“${title}”, for “${edition}”.\n\n${what}`,
    ownPage: 'To answer, open your own address, which you received with your idea.',
    moments: enMoments,
  },
)
