import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const resultTexts = defineTexts(
  {
    vote: 'Voter',
    voteLead: 'Un seul bulletin par personne, sur un écran ou sur papier, dans la même urne.',
    haveCode: 'J’ai reçu un code',
    howTo: [
      'Ouvrez le lien du courriel, ou tapez le code de la lettre.',
      'Choisissez : l’enveloppe se remplit pendant que vous choisissez.',
      'Relisez, notez le reçu, envoyez. Le reçu permet de vérifier que le bulletin est dans l’urne.',
    ],
    onPaper:
      'Sans écran : demandez un bulletin à l’accueil. Deux personnes saisissent chaque bulletin de papier, l’une après l’autre.',
    guarantees: 'Ce qui protège ce vote',
    projects: 'Les projets',
    projectColumns: { project: 'Projet', cost: 'Coût', area: 'Secteur', theme: 'Thème' },
    noVote: 'Le vote n’est pas ouvert.',
    noVoteText: 'Il s’ouvre quand chaque idée a sa réponse.',
    notOpened: 'Les bulletins sont prêts, le vote n’est pas encore ouvert.',
    voteOver:
      'Le vote est fini : personne ne vote plus. Le résultat est publié quand l’urne est dépouillée.',
    manage: 'Remplir la liste et ouvrir le vote',
    title: 'Résultat',
    lead: 'Ce que le vote finance, et pourquoi, projet par projet.',
    none: 'Le résultat n’est pas connu.',
    noneText: 'Il est calculé quand l’urne est close.',
    decisionOnly:
      'Les bulletins sont si peu nombreux que leurs nombres diraient comment quelqu’un a voté : seuls les projets financés sont publiés.',
    funded: 'Projets financés',
    voters: (voters: number, paper: number) =>
      `${numbered(voters, 'bulletins', 'fr')}, dont ${counted(paper, 'sur papier', 'sur papier')}.`,
    spent: (spent: string, whole: string) => `Attribué : ${spent} sur ${whole}.`,
    part: (area: string) => `Secteur ${area}`,
    endowment: (part: string) => `La part de chaque personne, à la fin : ${part}.`,
    columns: {
      project: 'Projet',
      cost: 'Coût',
      votes: 'Voix',
      score: 'Points',
      outcome: 'Décision',
      why: 'Pourquoi',
    },
    yes: 'Financé',
    no: 'Non financé',
    whyPaid: (payers: number, most: string) =>
      `Payé par ${numbered(payers, 'personnes', 'fr')}, ${most} au plus chacune.`,
    whyEmptied: (emptied: number) =>
      counted(
        emptied,
        'personne a donné tout ce qu’il lui restait.',
        'personnes ont donné tout ce qu’il leur restait.',
      ),
    whyFits: 'Financé avec ce qui restait, parmi les plus demandés.',
    lostShares: (votes: number, left: string, cost: string) =>
      `${counted(votes, 'personne voulait ce projet. Une fois payés les autres projets qu’elle voulait, il lui restait', 'personnes voulaient ce projet. Une fois payés les autres projets qu’elles voulaient, il leur restait ensemble')} ${left}, et il coûte ${cost}.`,
    lostRest: (rest: string) => `À la fin, il restait ${rest} à la commune : trop peu pour lui.`,
    lostGreedy: (before: number, left: string, cost: string) =>
      `${before === 0 ? 'À son tour,' : `${counted(before, 'projet plus demandé est financé', 'projets plus demandés sont financés')} avant lui :`} il restait ${left}, et il coûte ${cost}.`,
    missing: (sum: string) => `Il manquait ${sum}.`,
    whyGreedy: 'Parmi les plus demandés, et il tient dans l’enveloppe.',
    byVote: 'Ce que le vote a décidé',
    whyFull: 'Les plus demandés laissent trop peu pour lui.',
    whyNobody: 'Aucun bulletin ne le nomme.',
    wouldCost: (cost: string) => `Il aurait été financé s’il avait coûté ${cost}.`,
    wouldMore: (more: number) =>
      `Il l’aurait été aussi si ${counted(more, 'personne de plus avait choisi ce seul projet', 'personnes de plus avaient choisi ce seul projet')}.`,
    wouldPoints: (more: number) => `Il lui manque ${numbered(more, 'voix', 'fr')}.`,
    ties: 'Égalités',
    tie: (projects: string, by: string) => `${projects} : ${by}.`,
    by: {
      cost: 'le moins cher passe d’abord',
      votes: 'le plus demandé passe d’abord',
      order: 'l’ordre tiré au sort à l’ouverture du vote décide',
    },
    byLot: 'Un autre tirage de cet ordre aurait financé d’autres projets.',
    noLot: 'Le tirage de cet ordre ne change pas les projets financés.',
    shares: { theme: 'Argent et vœux, par thème', area: 'Argent et vœux, par secteur' },
    shareColumns: { name: 'Nom', wishes: 'Part des voix', money: 'Part de l’argent' },
    percent: (share: string) => `${share} %`,
    goRecount: 'Recompter moi-même',
    goBoard: 'Vérifier l’urne et son tableau public',
    recount: 'Recompter',
    recountLead:
      'Le fichier publié contient chaque bulletin. Votre navigateur peut refaire tout le calcul, sans rien envoyer.',
    recountFile: 'Le fichier des bulletins (Pabulib)',
    recountFileOf: (area: string) => `Les bulletins du secteur ${area} (Pabulib)`,
    print:
      'L’empreinte (SHA-256) du fichier exact qui a été compté : un seul caractère changé en donne une autre.',
    recountCommand: 'Sur un ordinateur, avec la commande de ce logiciel :',
    recountElsewhere: 'Le même fichier est lu par pabutools et par equalshares.net.',
    recountHidden:
      'Les bulletins ne sont pas publiés : leurs nombres diraient comment quelqu’un a voté.',
  },
  {
    vote: 'Vote',
    voteLead: 'One ballot a person, on a screen or on paper, in the same box.',
    haveCode: 'I received a code',
    howTo: [
      'Open the link of the e-mail, or type the code of the letter.',
      'Choose: the envelope fills up while you choose.',
      'Read it again, note the receipt, send it. By the receipt you find your ballot in the box.',
    ],
    onPaper:
      'Without a screen: ask for a ballot at the desk. Two people type each ballot of paper, one after the other.',
    guarantees: 'What protects this vote',
    projects: 'The projects',
    projectColumns: { project: 'Project', cost: 'Cost', area: 'Area', theme: 'Theme' },
    noVote: 'The vote is not open.',
    noVoteText: 'It opens when every idea has its answer.',
    notOpened: 'The ballots are ready, the vote is not open yet.',
    voteOver:
      'The vote is over: nobody votes any more. The result is published when the box is counted.',
    manage: 'Fill the roll and open the vote',
    title: 'Result',
    lead: 'What the vote funds, and why, project by project.',
    none: 'The result is not known.',
    noneText: 'It is counted when the box is closed.',
    decisionOnly:
      'There are so few ballots that their numbers would tell how somebody voted: only the funded projects are published.',
    funded: 'Funded projects',
    voters: (voters: number, paper: number) =>
      `${numbered(voters, 'ballots', 'en')}, ${paper} of them on paper.`,
    spent: (spent: string, whole: string) => `${spent} granted out of ${whole}.`,
    part: (area: string) => `Area ${area}`,
    endowment: (part: string) => `In the end, everyone held ${part}.`,
    columns: {
      project: 'Project',
      cost: 'Cost',
      votes: 'Votes',
      score: 'Points',
      outcome: 'Outcome',
      why: 'Why',
    },
    yes: 'Funded',
    no: 'Not funded',
    whyPaid: (payers: number, most: string) =>
      `Paid by ${numbered(payers, 'people', 'en')}, ${most} at most each.`,
    whyEmptied: (emptied: number) =>
      `${emptied} ${emptied === 1 ? 'of them gave all they had left.' : 'of them gave all they had left.'}`,
    whyFits: 'Funded with what was left, among the most wanted.',
    lostShares: (votes: number, left: string, cost: string) =>
      `${numbered(votes, 'people', 'en')} wanted it. Once the other projects that they wanted were paid, they had ${left} left together, and it costs ${cost}.`,
    lostRest: (rest: string) => `In the end, ${rest} of the envelope was left: too little for it.`,
    lostGreedy: (before: number, left: string, cost: string) =>
      `${before === 0 ? 'When its turn came,' : `${numbered(before, 'projects', 'en')} that more people wanted came first:`} ${left} was left, and it costs ${cost}.`,
    missing: (sum: string) => `It lacked ${sum}.`,
    whyGreedy: 'Among the most wanted, and it fits in the envelope.',
    byVote: 'What the vote decided',
    whyFull: 'The most wanted leave too little for it.',
    whyNobody: 'No ballot names it.',
    wouldCost: (cost: string) => `At a cost of ${cost}, it would have been funded.`,
    wouldMore: (more: number) =>
      `So it would if ${numbered(more, 'people', 'en')} more had chosen this project alone.`,
    wouldPoints: (more: number) => `It lacks ${numbered(more, 'votes', 'en')}.`,
    ties: 'Ties',
    tie: (projects: string, by: string) => `${projects}: ${by}.`,
    by: {
      cost: 'the cheaper one goes first',
      votes: 'the more wanted one goes first',
      order: 'the order drawn at the opening of the vote decides',
    },
    byLot: 'Another draw of this order would have funded other projects.',
    noLot: 'The draw of this order does not change what is funded.',
    shares: { theme: 'Money and wishes, by theme', area: 'Money and wishes, by area' },
    shareColumns: { name: 'Name', wishes: 'Share of votes', money: 'Share of money' },
    percent: (share: string) => `${share}%`,
    goRecount: 'Count again myself',
    goBoard: 'Check the box and its public board',
    recount: 'Count again',
    recountLead:
      'The published file holds every ballot. Your browser can do the whole count again, and sends nothing.',
    recountFile: 'The file of ballots (Pabulib)',
    recountFileOf: (area: string) => `The ballots of area ${area} (Pabulib)`,
    print:
      'The fingerprint (SHA-256) of the exact file that was counted: one changed character gives another one.',
    recountCommand: 'On a computer, with the command of this software:',
    recountElsewhere: 'The same file is read by pabutools and by equalshares.net.',
    recountHidden: 'The ballots are not published: their numbers would tell how somebody voted.',
  },
)
