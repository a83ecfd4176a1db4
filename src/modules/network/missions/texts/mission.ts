import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { AnswerState, MissionState } from '../mission.ts'

export const missionWords = defineTexts<{
  readonly states: Readonly<Record<MissionState, string>>
  readonly answers: Readonly<Record<AnswerState, string>>
}>(
  {
    states: { open: 'ouverte', closed: 'terminée', withdrawn: 'retirée' },
    answers: {
      waiting: 'à lire',
      chosen: 'retenue',
      declined: 'non retenue',
      withdrawn: 'retirée',
    },
  },
  {
    states: { open: 'open', closed: 'over', withdrawn: 'withdrawn' },
    answers: {
      waiting: 'to read',
      chosen: 'chosen',
      declined: 'not chosen',
      withdrawn: 'withdrawn',
    },
  },
)

export const missionTexts = defineTexts(
  {
    missions: 'Missions',
    lead: 'Des territoires et le Labo cherchent quelqu’un, pour un soir ou pour quelques mois. Répondez sans créer de compte.',
    publish: 'Publier une mission',
    filter: 'Par savoir-faire',
    all: 'Toutes',
    openOnes: 'Ouvertes',
    overOnes: 'Terminées',
    byState: 'Ouvertes ou terminées',
    search: 'Titre, texte ou territoire',
    mission: 'Mission',
    state: 'État',
    toRead: 'Réponses à lire',
    newestFirst: 'Les dernières publiées d’abord',
    form: 'Montrer en',
    cards: 'Cartes',
    table: 'Tableau',
    page: 'Page',
    counted: (count: number) => counted(count, 'mission', 'missions'),
    none: 'Aucune mission ici',
    noneText: 'Revenez bientôt, ou dites ce que vous savez faire : nous vous préviendrons.',
    stateSkills: 'Dire mes compétences',
    lab: 'le Labo',
    where: 'Où',
    distance: 'à distance possible',
    time: 'Temps demandé',
    until: 'Répondre avant le',
    skills: 'Savoir-faire utiles',
    published: 'Publiée le',
    over: 'Cette mission est terminée',
    withdrawnText: 'Cette mission a été retirée : il n’est plus possible d’y répondre.',
    tooLate: 'Le dernier jour pour répondre est passé.',
    outcome: 'Ce que cela a donné',
    outcomeBefore: 'Ce que cela avait donné avant la réouverture',
    answerTitle: 'Je peux le faire',
    message: 'Dites-le en quelques phrases',
    messageHint: 'Ce que vous avez déjà fait, quand vous êtes libre, ce qu’il vous faut.',
    name: 'Prénom et nom',
    email: 'Adresse de courriel',
    emailHint: 'Pour vous répondre. Elle n’est jamais publiée.',
    kept: {
      lab: 'Votre nom, votre adresse et votre réponse sont gardés trois ans au plus. Toute l’équipe du Labo peut les lire.',
      territory: (place: string) =>
        `Votre nom, votre adresse et votre réponse sont gardés trois ans au plus. Toute l’équipe du Labo peut les lire, ainsi que les référent·es de ce territoire : ${place}.`,
    },
    send: 'Proposer mon aide',
    sent: 'Votre réponse est notée. Si elle est la première de cette adresse, un lien pour la suivre vous arrive par courriel.',
    again: 'Répondre de nouveau à cette mission',
    answers: 'Réponses',
    questions: 'Questions ajoutées',
    answersLead: 'Les personnes qui proposent leur aide. Répondez à chacune, choisie ou non.',
    noAnswer: 'Personne n’a encore répondu',
    noAnswerText: 'Envoyez l’adresse de la mission autour de vous.',
    waiting: (count: number) =>
      count > 1
        ? `${writtenNumber(count, 'fr')} réponses à lire`
        : `${writtenNumber(count, 'fr')} réponse à lire`,
    forgotten: 'personne effacée',
    verdict: 'Votre réponse',
    choose: 'Retenir cette personne',
    decline: 'Ne pas la retenir',
    reply: 'Ce que vous lui dites',
    replyHint: 'Votre texte part tel quel par courriel, si la personne a donné une adresse.',
    replySend: 'Répondre',
    replied: {
      told: 'La réponse est envoyée.',
      nobody:
        'La réponse est notée, mais cette personne n’a plus d’adresse électronique : dites-la-lui par téléphone ou par lettre.',
    },
    newTitle: 'Publier une mission',
    newLead:
      'Ce qu’il y a à faire, où, quand, et ce qu’il faut savoir faire. Tout le monde la verra tout de suite.',
    editTitle: 'Modifier la mission',
    edit: 'Modifier',
    titleField: 'En une ligne',
    text: 'Ce qu’il y a à faire',
    textHint: 'Pourquoi, pour qui, avec qui, ce qui est pris en charge.',
    place: 'Pour quel territoire ?',
    placeHint: 'Laissez vide si c’est pour le Labo.',
    atDistance: 'Cela peut se faire à distance',
    timeHint: 'Par exemple : deux soirs en janvier.',
    save: 'Publier',
    saveEdit: 'Enregistrer',
    nowPublished: 'La mission est publiée.',
    edited: 'La mission est modifiée.',
    close: 'Terminer la mission',
    closeLead: 'Ce que cela a donné, et qui remercier.',
    outcomeHint: 'Publié sur la page de la mission.',
    thank: 'Remettre un badge à',
    thankHint: 'Un badge signé, que la personne montre si elle veut.',
    noneChosen: 'Personne n’a été retenu : il n’y a pas de badge à remettre.',
    words: 'Ce qui a été fait, écrit dans le badge',
    wordsHint: 'Une phrase, sans nom.',
    closeSend: 'Terminer',
    closed: 'La mission est terminée. Merci.',
    withdraw: 'Retirer la mission',
    withdrawSure: 'Elle n’est plus dans la liste, et personne ne peut plus y répondre.',
    withdrawn: 'La mission est retirée.',
    reopen: 'Rouvrir la mission',
    reopenLead:
      'Elle revient dans la liste, et on peut de nouveau y répondre. Ce qu’elle a donné reste écrit. Les badges remis restent à leurs titulaires.',
    reopenUntilHint: 'Laissé vide, la mission n’a plus de dernier jour pour répondre.',
    reopened: 'La mission est rouverte, et la raison est sur sa page.',
    followTitle: 'Votre réponse',
    followLead: (title: string) => `À la mission « ${title} ».`,
    yourMessage: 'Vous avez écrit',
    theirReply: 'La réponse',
    withdrawAnswer: 'Retirer ma réponse',
    withdrawAnswerSure: 'Ce que vous avez écrit est effacé, et personne ne peut plus le lire.',
    answerWithdrawn: 'Votre réponse est retirée, et ce que vous aviez écrit est effacé.',
    followStates: {
      waiting: 'pas encore de réponse',
      chosen: 'vous êtes choisi·e',
      declined: 'vous n’êtes pas choisi·e',
      withdrawn: 'vous l’avez retirée',
    } satisfies Readonly<Record<AnswerState, string>>,
    moment: {
      published: (title: string) => `Mission publiée : ${title}`,
      closed: (title: string) => `Mission terminée : ${title}`,
    },
    mail: {
      answered: (title: string) => `Votre réponse est arrivée : ${title}`,
      answeredText: (title: string, link: string) => `Bonjour,

Merci de proposer votre aide pour « ${title} ». La personne qui publie la mission vous répondra, que ce soit oui ou non.

Suivez votre réponse, ou retirez-la, à cette adresse qui n’est connue que de vous :
${link}

Vous n’avez rien proposé ? Retirez cette réponse à la même adresse.`,
      withdrawn: (title: string) => `Cette mission n’aura pas lieu : ${title}`,
      withdrawnText: (title: string, contact: string) => `Bonjour,

Vous étiez choisi·e pour « ${title} ». Cette mission est retirée : vous n’avez rien à faire.

Une question ? Écrivez-nous : ${contact}`,
      reopened: (title: string) => `Cette mission est rouverte : ${title}`,
      reopenedText: (reason: string, link: string) => `Bonjour,

Une mission pour laquelle vous étiez choisi·e est rouverte. Voici pourquoi :

${reason}

La mission :
${link}`,
      chosen: (title: string) => `Vous êtes choisi·e : ${title}`,
      declined: (title: string) => `Notre réponse : ${title}`,
      repliedText: (reply: string, link: string) => `Bonjour,

${reply}

La mission :
${link}`,
    },
  },
  {
    missions: 'Missions',
    lead: 'Territories and the lab look for someone, for one evening or for some months. Answer without an account.',
    publish: 'Publish a mission',
    filter: 'By skill',
    all: 'All',
    openOnes: 'Open',
    overOnes: 'Over',
    byState: 'Open or over',
    search: 'Title, text or territory',
    mission: 'Mission',
    state: 'State',
    toRead: 'Answers to read',
    newestFirst: 'The latest published first',
    form: 'Shown as',
    cards: 'Cards',
    table: 'Table',
    page: 'Page',
    counted: (count) => `${writtenNumber(count, 'en')} ${count === 1 ? 'mission' : 'missions'}`,
    none: 'No mission here',
    noneText: 'Come back soon, or say what you can do: we will think of you.',
    stateSkills: 'State my skills',
    lab: 'the lab',
    where: 'Where',
    distance: 'possible at a distance',
    time: 'Time needed',
    until: 'Answer before',
    skills: 'Useful skills',
    published: 'Published on',
    over: 'This mission is over',
    withdrawnText: 'This mission was withdrawn: it no longer waits for anyone.',
    tooLate: 'The last day to answer has gone.',
    outcome: 'What came of it',
    outcomeBefore: 'What had come of it before it was reopened',
    answerTitle: 'I can do it',
    message: 'Say so in a few sentences',
    messageHint: 'What you have done already, when you are free, what you need.',
    name: 'First and last name',
    email: 'E-mail address',
    emailHint: 'To answer you. It is never published.',
    kept: {
      lab: 'Your name, address and answer are kept for three years at most. The whole team of the lab may read them.',
      territory: (place) =>
        `Your name, address and answer are kept for three years at most. The whole team of the lab may read them, and so may those who answer for this territory: ${place}.`,
    },
    send: 'Offer my help',
    sent: 'Your answer is noted. If it is the first from this address, a link to follow it comes by e-mail.',
    again: 'Answer this mission again',
    answers: 'Answers',
    questions: 'Questions added',
    answersLead: 'Who offers help. Reply to each person: chosen or not, they wait.',
    noAnswer: 'Nobody has answered yet',
    noAnswerText: 'Share the address of the mission.',
    waiting: (count) => (count > 1 ? `${count} answers to read` : `${count} answer to read`),
    forgotten: 'erased person',
    verdict: 'Your reply',
    choose: 'Choose this person',
    decline: 'Do not choose them',
    reply: 'What you tell them',
    replyHint: 'Sent as it is by e-mail, if the person has one.',
    replySend: 'Reply',
    replied: {
      told: 'The reply is sent.',
      nobody:
        'The reply is noted, but this person has no e-mail address any more: tell them by telephone or by post.',
    },
    newTitle: 'Publish a mission',
    newLead: 'What there is to do, where, when, and what one needs to know. It shows at once.',
    editTitle: 'Edit the mission',
    edit: 'Edit',
    titleField: 'In one line',
    text: 'What there is to do',
    textHint: 'Why, for whom, with whom, what is paid for.',
    place: 'For which territory?',
    placeHint: 'Leave empty if it is for the lab.',
    atDistance: 'It can be done at a distance',
    timeHint: 'For example: two evenings in January.',
    save: 'Publish',
    saveEdit: 'Save',
    nowPublished: 'The mission is published.',
    edited: 'The mission is edited.',
    close: 'Close the mission',
    closeLead: 'What came of it, and whom to thank.',
    outcomeHint: 'Published on the page of the mission.',
    thank: 'Give a badge to',
    thankHint: 'A signed badge, that the person shows if they like.',
    noneChosen: 'Nobody was chosen: there is no badge to give.',
    words: 'What was done, written in the badge',
    wordsHint: 'One sentence, without a name.',
    closeSend: 'Close',
    closed: 'The mission is over. Thank you.',
    withdraw: 'Withdraw the mission',
    withdrawSure: 'It leaves the list, and no longer waits for answers.',
    withdrawn: 'The mission is withdrawn.',
    reopen: 'Reopen the mission',
    reopenLead:
      'It comes back to the list, and can be answered again. What came of it stays written. Badges that were given stay with their holders.',
    reopenUntilHint: 'Left empty, the mission has no last day to answer any more.',
    reopened: 'The mission is open again, and the reason is on its page.',
    followTitle: 'Your answer',
    followLead: (title) => `To the mission “${title}”.`,
    yourMessage: 'You wrote',
    theirReply: 'The reply',
    withdrawAnswer: 'Withdraw my answer',
    withdrawAnswerSure: 'What you wrote is erased, and nobody can read it any more.',
    answerWithdrawn: 'Your answer is withdrawn, and what you had written is erased.',
    followStates: {
      waiting: 'no reply yet',
      chosen: 'you are chosen',
      declined: 'you are not chosen',
      withdrawn: 'you withdrew it',
    },
    moment: {
      published: (title) => `Mission published: ${title}`,
      closed: (title) => `Mission over: ${title}`,
    },
    mail: {
      answered: (title) => `Your answer has arrived: ${title}`,
      answeredText: (title, link) => `Hello,

Thank you for offering your help for “${title}”. You will get a reply, yes or no.

Follow your answer, or withdraw it, at this address known to you only:
${link}

You offered nothing? Withdraw this answer at the same address.`,
      withdrawn: (title) => `This mission will not take place: ${title}`,
      withdrawnText: (title, contact) => `Hello,

You were chosen for “${title}”. This mission is withdrawn: you have nothing to do.

A question? Write to us: ${contact}`,
      reopened: (title) => `This mission is open again: ${title}`,
      reopenedText: (reason, link) => `Hello,

A mission for which you were chosen is open again. This is why:

${reason}

The mission:
${link}`,
      chosen: (title) => `You are chosen: ${title}`,
      declined: (title) => `Our reply: ${title}`,
      repliedText: (reply, link) => `Hello,

${reply}

The mission:
${link}`,
    },
  },
)
