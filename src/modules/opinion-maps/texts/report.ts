import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

const letterOf = (group: number) => String.fromCharCode(65 + group)

export const reportTexts = defineTexts(
  {
    title: 'La carte et son rapport',
    lead: 'Ce qui rassemble, ce qui sépare, et ce que la collectivité répond.',
    docx: 'Rapport à modifier (DOCX)',
    pptx: 'Rapport en diapositives (PPTX)',
    tooFew:
      'Rien n’est montré avant que dix personnes aient répondu : personne ne doit être reconnu.',
    never:
      'Moins de dix personnes ont répondu avant la clôture. La carte n’est pas calculée : personne ne doit être reconnu.',
    soon: 'La carte est calculée dans la minute qui suit.',
    computed: (instant: string) => `Dernier calcul : ${instant}.`,
    openNote:
      'La carte est encore ouverte. Pour que personne ne soit reconnu, les nombres vont de cinq en cinq, et les parts sont arrondies à 5 %. Elle est calculée de nouveau une fois par jour, quand cinq personnes de plus ont répondu.',
    people: 'Personnes qui ont répondu',
    inside: 'Personnes placées sur la carte',
    answers: 'Réponses',
    verdicts: {
      stable: (change: string) =>
        `Les groupes tiennent : quand on retire les personnes au hasard, ${change} changent de groupe en moyenne.`,
      unsure: (change: string) =>
        `Les groupes tiennent à moitié : quand on retire les personnes au hasard, ${change} changent de groupe en moyenne. C’est une piste, pas un fait.`,
      unstable: (change: string) =>
        `Les groupes ne tiennent pas : quand on retire les personnes au hasard, ${change} changent de groupe en moyenne. Ne dites de personne qu’elle est d’un groupe.`,
      none: () => 'Il n’y a pas de groupes : au hasard, on en trouverait d’aussi nets.',
      unknown: () => 'Rien ne dit si ces groupes tiennent.',
    },
    smallGroup:
      'Un groupe compte moins de cinq personnes : ni les groupes ni les réponses ne sont donnés, pour que personne ne soit reconnu.',
    picture: 'Où se placent les personnes',
    pictureText:
      'Deux personnes proches ont répondu à peu près pareil. Les places sont arrondies, et rien ne dit qui est qui. Gauche, droite, haut et bas n’ont pas de sens par eux-mêmes.',
    shapes: ['●', '■', '▲', '◆', '✚'],
    group: (group: number) => `Groupe ${letterOf(group)}`,
    everybody: 'Toutes les personnes',
    groupPeople: (group: number, people: number) =>
      `Groupe ${letterOf(group)} : ${numbered(people, 'personnes', 'fr')}`,
    you: 'Vous',
    table: { group: 'Groupe', people: 'Personnes', x: 'De gauche à droite', y: 'De bas en haut' },
    place: (share: number) => `${writtenNumber(share * 100, 'fr', 0)} sur 100`,
    agreed: 'Ce qui rassemble',
    agreedNone: 'Aucun énoncé ne rassemble assez de personnes.',
    agreedLead:
      'Approuvés, ou refusés, par une nette majorité, sans qu’aucun groupe pense le contraire.',
    sides: {
      agree: (share: string, seen: number) =>
        `D’accord : ${share}, sur ${numbered(seen, 'réponses', 'fr')}.`,
      disagree: (share: string, seen: number) =>
        `Pas d’accord : ${share}, sur ${numbered(seen, 'réponses', 'fr')}.`,
    },
    followUp: 'Ce que la collectivité répond',
    noFollowUp: 'Pas encore de réponse de la collectivité.',
    goFollowUp: (number: number) => `Répondre à l’énoncé ${number}`,
    divides: 'Ce qui sépare',
    dividesLead: 'Part de chaque groupe qui est d’accord, parmi celles et ceux qui l’ont lu.',
    dividesNone: 'Aucun énoncé ne sépare nettement les groupes.',
    own: (group: number) => `Ce qui distingue le groupe ${letterOf(group)}`,
    all: 'Tous les énoncés',
    columns: {
      statement: 'Énoncé',
      agrees: 'D’accord',
      disagrees: 'Pas d’accord',
      passes: 'Passent',
      seen: 'Réponses',
      side: 'Le groupe',
    },
    saysMore: { agree: 'plus souvent d’accord', disagree: 'plus souvent pas d’accord' },
    percent: (share: number) => writtenPercent(share, 'fr', 0),
    number: (value: number) => writtenNumber(value, 'fr'),
    fewLeft: 'Les énoncés qui ont moins de cinq réponses ne sont pas montrés.',
    follow: (number: number) => `Répondre à l’énoncé ${number}`,
    followLead: 'Tout le monde lira cette réponse, à côté de l’énoncé.',
    followText: 'Réponse de la collectivité',
    followHint: 'Ce qui sera fait, par qui, avant quel jour ; ou pourquoi rien ne sera fait.',
    followSend: 'Publier la réponse',
    followed: 'La réponse est publiée.',
    myPlace: 'Ma place sur la carte',
    myPlaceLead: 'Elle vient de vos réponses, et d’elles seules.',
    myPlaceNone: (votes: number) =>
      `Votre place se montre quand vous avez donné ${numbered(votes, 'réponses', 'fr')}, et que dix personnes ont répondu.`,
    near: (group: number, people: number) =>
      `Vos réponses ressemblent à celles du groupe ${letterOf(group)}, de ${numbered(people, 'personnes', 'fr')}.`,
    noGroups:
      'Il n’y a pas de groupes à montrer : votre place dit seulement de qui vous êtes proche.',
    notSaid:
      'Cette place ne dit ni qui vous êtes, ni ce que vous pensez d’autre chose. Elle change quand vous changez une réponse, ou quand d’autres répondent.',
    refusals: {
      'not-now': 'La collectivité répond quand la carte est close et calculée.',
      'not-agreed': 'Cet énoncé n’est pas de ceux qui rassemblent.',
    },
  },
  {
    title: 'The map and its report',
    lead: 'What brings together, what parts, and what the authority answers.',
    docx: 'Report to edit (DOCX)',
    pptx: 'Report as slides (PPTX)',
    tooFew: 'Nothing is shown before ten people have answered: nobody must be recognised.',
    never:
      'Fewer than ten people answered before the closing. The map is not computed: nobody must be recognised.',
    soon: 'The map is computed within the minute that follows.',
    computed: (instant: string) => `Last computed: ${instant}.`,
    openNote:
      'The map is still open. So that nobody is recognised, numbers go by fives, and shares are rounded to 5 %. It is computed again once a day, when five more people have answered.',
    people: 'People who answered',
    inside: 'People placed on the map',
    answers: 'Answers',
    verdicts: {
      stable: (change: string) =>
        `The groups hold: when people are drawn again, ${change} change group on average.`,
      unsure: (change: string) =>
        `The groups half hold: when people are drawn again, ${change} change group on average. It is a hint, not a fact.`,
      unstable: (change: string) =>
        `The groups do not hold: when people are drawn again, ${change} change group on average. Say of nobody that they belong to a group.`,
      none: () => 'There are no groups: chance would find some that are as clear.',
      unknown: () => 'Nothing says whether these groups hold.',
    },
    smallGroup:
      'A group has fewer than five people: neither groups nor answers are given, so that nobody is recognised.',
    picture: 'Where people stand',
    pictureText:
      'Two people who are close answered nearly alike. Places are rounded, and nothing says who is who. Left, right, up and down mean nothing by themselves.',
    shapes: ['●', '■', '▲', '◆', '✚'],
    group: (group: number) => `Group ${letterOf(group)}`,
    everybody: 'Everybody',
    groupPeople: (group: number, people: number) =>
      `Group ${letterOf(group)}: ${numbered(people, 'people', 'en')}`,
    you: 'You',
    table: { group: 'Group', people: 'People', x: 'From left to right', y: 'From bottom to top' },
    place: (share: number) => `${writtenNumber(share * 100, 'en', 0)} out of 100`,
    agreed: 'What brings together',
    agreedNone: 'No statement brings enough people together.',
    agreedLead: 'Agreed with, or refused, by a clear majority, while no group thinks otherwise.',
    sides: {
      agree: (share: string, seen: number) =>
        `Agree: ${share}, of ${numbered(seen, 'answers', 'en')}.`,
      disagree: (share: string, seen: number) =>
        `Disagree: ${share}, of ${numbered(seen, 'answers', 'en')}.`,
    },
    followUp: 'What the authority answers',
    noFollowUp: 'No answer of the authority yet.',
    goFollowUp: (number: number) => `Answer statement ${number}`,
    divides: 'What parts',
    dividesLead: 'Share of each group that agrees, among those who read it.',
    dividesNone: 'No statement clearly parts the groups.',
    own: (group: number) => `What tells group ${letterOf(group)} apart`,
    all: 'All statements',
    columns: {
      statement: 'Statement',
      agrees: 'Agree',
      disagrees: 'Disagree',
      passes: 'Pass',
      seen: 'Answers',
      side: 'The group',
    },
    saysMore: { agree: 'agrees more often', disagree: 'disagrees more often' },
    percent: (share: number) => writtenPercent(share, 'en', 0),
    number: (value: number) => writtenNumber(value, 'en'),
    fewLeft: 'Statements with fewer than five answers are not shown.',
    follow: (number: number) => `Answer statement ${number}`,
    followLead: 'Everybody will read this answer, beside the statement.',
    followText: 'Answer of the authority',
    followHint: 'What will be done, by whom, before which day; or why nothing will be done.',
    followSend: 'Publish the answer',
    followed: 'The answer is published.',
    myPlace: 'My place on the map',
    myPlaceLead: 'It comes from your answers, and from them alone.',
    myPlaceNone: (votes) =>
      `Your place is shown when you have given ${numbered(votes, 'answers', 'en')}, and ten people have answered.`,
    near: (group: number, people: number) =>
      `Your answers are like those of group ${letterOf(group)}, of ${numbered(people, 'people', 'en')}.`,
    noGroups: 'There are no groups to show: your place only says whom you are close to.',
    notSaid:
      'This place says neither who you are, nor what you think of anything else. It changes when you change an answer, or when others answer.',
    refusals: {
      'not-now': 'The authority answers when the map is closed and computed.',
      'not-agreed': 'This statement is not one of those that bring people together.',
    },
  },
)
