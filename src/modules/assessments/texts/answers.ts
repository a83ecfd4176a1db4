import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const answerTexts = defineTexts(
  {
    join: (place: string) => `Répondre à l’Indice : ${place}`,
    joinLead: (role: string) =>
      `Vous répondez comme : ${role}. Sans compte et sans nom, un pilier à la fois, dans l’ordre que vous voulez.`,
    what: 'Ce que deviennent vos réponses',
    whatWhy:
      'Vos réponses sont gardées sans nom, avec votre rôle seulement. Un code vous permet de les reprendre ; nous n’en gardons que l’empreinte, jusqu’à la fermeture. Ensuite, rien ne relie plus ce code à vos réponses. Un résultat de moins de cinq personnes n’est jamais montré.',
    byWorkshop: 'Nous gardons aussi que vous avez répondu en atelier, sans dire lequel.',
    once: 'L’adresse est la même pour toutes les personnes de ce rôle : nous ne pouvons pas vérifier que chacune répond une seule fois.',
    consent: 'J’accepte que mes réponses soient gardées et comptées ainsi',
    consentMissing: 'Cochez cette case pour commencer, ou quittez cette page : rien n’est gardé.',
    begin: 'Commencer',
    begun: 'Notez votre code : il est la seule façon de revenir à vos réponses.',
    own: 'Vos réponses',
    ownLead:
      'Choisissez un pilier. Chaque pilier est enregistré quand vous appuyez sur son bouton ; il n’y a rien à envoyer à la fin.',
    isCounted: 'Vous êtes parmi les personnes comptées',
    notCounted: 'Vous n’êtes pas encore parmi les personnes comptées',
    chosen: (count: number, total: number) =>
      `Vous avez choisi un niveau pour ${counted(count, 'question', 'questions')} sur ${writtenNumber(total, 'fr')}. « Je ne sais pas » n’est pas un niveau.`,
    countedFrom: (needed: number) =>
      `Une personne est comptée à partir de ${counted(needed, 'question', 'questions')}, la moitié de celles de son rôle. Les résultats attendent qu’assez de personnes de chaque rôle soient comptées.`,
    missing: (left: number) =>
      `Encore ${counted(left, 'question', 'questions')} et vous serez parmi elles. D’ici là, les niveaux choisis entrent dans les moyennes, mais vous ne comptez pas dans ce nombre de personnes.`,
    code: 'Votre code',
    pillars: 'Piliers',
    progress: (count: number, total: number) =>
      `${writtenNumber(count, 'fr')} sur ${writtenNumber(total, 'fr')}`,
    save: 'Enregistrer ce pilier',
    saved: 'C’est enregistré.',
    takeBack: 'Effacer mes réponses',
    takeBackConfirm: 'Toutes vos réponses seront effacées, tout de suite et pour de bon.',
    takenBack: 'Vos réponses sont effacées.',
    resume: 'Reprendre mes réponses',
    resumeLead: 'Tapez le code que vous avez noté en commençant.',
    codeHint: 'Seize lettres et chiffres. Les espaces et les majuscules ne comptent pas.',
    go: 'Retrouver mes réponses',
    noCode:
      'Aucune réponse n’a ce code. Vérifiez-le ; une fois l’évaluation fermée, les codes ne servent plus.',
    overOrErased:
      'L’évaluation est fermée, ou ses réponses ont été effacées : son adresse et ses codes ne servent plus.',
    toIndex: 'Voir l’Indice',
    over: 'Cette évaluation est fermée : merci à toutes les personnes qui ont répondu.',
  },
  {
    join: (place) => `Answer the Index: ${place}`,
    joinLead: (role) =>
      `You answer as: ${role}. Without account or name, one pillar at a time, in any order.`,
    what: 'What becomes of your answers',
    whatWhy:
      'Your answers are kept without a name, with your role alone. A code lets you go on with them; we keep only its fingerprint, until closing. After that, nothing ties the code to your answers. A result of fewer than five people is never shown.',
    byWorkshop: 'We also keep that you answered in a workshop, without saying which one.',
    once: 'The address is the same for everyone of this role: we cannot check that each person answers once only.',
    consent: 'I agree that my answers are kept and counted so',
    consentMissing: 'Tick this box to begin, or leave this page: nothing is kept.',
    begin: 'Begin',
    begun: 'Write your code down: it is the only way back to your answers.',
    own: 'Your answers',
    ownLead:
      'Choose a pillar. Each pillar is saved when you press its button; there is nothing to send at the end.',
    isCounted: 'You are among the people who are counted',
    notCounted: 'You are not yet among the people who are counted',
    chosen: (count, total) =>
      `You chose a level for ${numbered(count, 'questions', 'en')} of ${writtenNumber(total, 'en')}. “I do not know” is not a level.`,
    countedFrom: (needed) =>
      `A person is counted from ${numbered(needed, 'questions', 'en')} on, half of those of their role. The results wait until enough people of each role are counted.`,
    missing: (left) =>
      `${numbered(left, 'more questions', 'en')} and you will be among them. Until then, the levels that you chose are part of the means, but you do not count in that number of people.`,
    code: 'Your code',
    pillars: 'Pillars',
    progress: (count, total) => `${writtenNumber(count, 'en')} of ${writtenNumber(total, 'en')}`,
    save: 'Save this pillar',
    saved: 'Saved.',
    takeBack: 'Erase my answers',
    takeBackConfirm: 'All your answers will be erased, at once and for good.',
    takenBack: 'Your answers are erased.',
    resume: 'Go on with my answers',
    resumeLead: 'Type the code that you wrote down when you began.',
    codeHint: 'Sixteen letters and figures. Spaces and capitals do not matter.',
    go: 'Find my answers',
    noCode:
      'No answers have this code. Check it; once the assessment is closed, codes serve no more.',
    overOrErased:
      'The assessment is closed, or its answers were erased: its address and its codes serve no more.',
    toIndex: 'See the Index',
    over: 'This assessment is closed: thanks to everyone who answered.',
  },
)
