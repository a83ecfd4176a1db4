import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The six questions of the guide, and what stands around them. */
export const questionTexts = defineTexts(
  {
    title: 'Comment savoir si ça marche ?',
    lead: 'Six questions, et le guide propose des façons d’évaluer à votre portée. Pas besoin de connaître les statistiques.',
    kept: 'Vos réponses restent dans l’adresse de la page.',
    keptWhy:
      'Elles ne sont enregistrées nulle part. Copiez l’adresse pour montrer le résultat à quelqu’un, ou pour y revenir.',
    submit: 'Voir ce qui convient',
    change: 'Changer une réponse',
    yourAnswers: 'Vos réponses',
    who: '1. Pouvez-vous choisir qui reçoit ce que vous essayez ?',
    whoOptions: {
      lot: 'Oui, et nous pouvons le tirer au sort',
      chosen: 'Oui, mais pas par tirage au sort',
      no: 'Non : tout le monde le reçoit, ou chacun décide',
    },
    dates: '2. Pouvez-vous mesurer avant et après ?',
    dateOptions: {
      two: 'Oui, une fois avant et une fois après',
      series: 'Oui, à de nombreuses dates, depuis longtemps',
      after: 'Non, seulement après',
    },
    dateCount: 'Combien de dates en tout, avant et après ?',
    dateCountHint:
      'Seulement si vous mesurez à de nombreuses dates. Par exemple 24, pour deux ans de chiffres mensuels.',
    units: '3. De qui parle la mesure ?',
    unitOptions: {
      people: 'De personnes, une par une',
      places: 'De lieux ou de groupes : quartiers, écoles, communes…',
    },
    count: 'Combien de personnes ou de lieux en tout ?',
    countHint:
      'Comptez tout le monde : qui reçoit ce que vous essayez, et à qui vous comparez. Par exemple 24 quartiers.',
    size: 'Combien de personnes mesurées dans chaque lieu ?',
    sizeHint: 'Seulement pour des lieux ou des groupes. Par exemple 25 personnes par quartier.',
    compare: '4. Y a-t-il quelqu’un à qui comparer ?',
    compareOptions: {
      here: 'Oui, chez nous : des personnes ou des lieux qui ne le reçoivent pas',
      towns: 'Oui, ailleurs : des communes qui ressemblent à la nôtre',
      no: 'Non, personne',
    },
    steps: '5. Tout le monde peut-il le recevoir, les uns après les autres ?',
    stepOptions: { yes: 'Oui, par étapes', no: 'Non' },
    measure: '6. Que mesurez-vous ?',
    measureOptions: {
      share: 'Une part : combien sur 100 votent, viennent, sont d’accord…',
      mean: 'Une moyenne : une note, un nombre de jours, un coût…',
      words: 'Rien qui se compte : des paroles, des documents, des décisions',
    },
    share: 'Pour une part : combien sur 100, d’habitude ?',
    shareHint:
      'Sans ce que vous essayez. Si vous ne savez pas, laissez vide : nous comptons 50, le cas le plus prudent.',
    spread: 'Pour une moyenne : de combien les réponses s’en écartent-elles ?',
    spreadHint:
      'C’est l’écart-type, dans la même unité. Si vous ne le connaissez pas : l’écart entre une réponse basse et une réponse haute ordinaires, divisé par 4.',
    found: (count: number) =>
      counted(count, 'façon d’évaluer convient', 'façons d’évaluer conviennent'),
    best: 'La première est celle qui permet d’en dire le plus.',
    describesOnly: 'Avec ces réponses, vous pourrez seulement décrire.',
    describesWhy:
      'Vous pourrez dire ce qui s’est passé, et peut-être ce qui a changé. Vous ne pourrez pas dire que c’est grâce à ce que vous avez essayé : rien ne montre ce qui serait arrivé sans. Dites-le dans votre bilan.',
    wayOut:
      'Pour en dire plus : mesurez avant de commencer, trouvez à qui comparer, ou tirez au sort qui commence.',
    say: 'Ce que vous pourrez dire à la fin',
    wrong: 'Ce qui rendrait le résultat faux',
    smallest: 'Le plus petit effet que vous pouvez espérer voir',
    supposed: 'Ce que ce calcul suppose',
    plan: 'Pour qui fera le calcul : un exemple de plan',
    planWhy:
      'Ce plan s’écrit avant de regarder les résultats. Enregistrez-le sous le nom plan.json et mettez-y les noms des colonnes de votre tableau. La commande à lancer est :',
    aside: 'Ce que vos réponses écartent',
    tests: 'Quatre épreuves pour une explication',
    testsLead:
      'Écrivez d’abord toutes les explications possibles, pas seulement la vôtre. Puis cherchez des indices, et demandez à chacun ce qu’il prouve vraiment.',
    example: 'Exemple',
    next: 'Ensuite, choisissez ce que vous mesurez',
    nextLink: 'Ouvrir la bibliothèque d’indicateurs',
  },
  {
    title: 'How to know whether it works?',
    lead: 'Six questions, and the guide offers ways to evaluate that are within your reach. No statistics needed.',
    kept: 'Your answers stay in the address of the page.',
    keptWhy:
      'They are recorded nowhere. Copy the address to show the result to somebody, or to come back to it.',
    submit: 'See what fits',
    change: 'Change an answer',
    yourAnswers: 'Your answers',
    who: '1. Can you choose who receives what you are trying?',
    whoOptions: {
      lot: 'Yes, and we can draw it by lot',
      chosen: 'Yes, but not by lot',
      no: 'No: everybody receives it, or each person decides',
    },
    dates: '2. Can you measure before and after?',
    dateOptions: {
      two: 'Yes, once before and once after',
      series: 'Yes, at many dates, for a long time',
      after: 'No, only after',
    },
    dateCount: 'How many dates in all, before and after?',
    dateCountHint:
      'Only if you measure at many dates. For example 24, for two years of monthly figures.',
    units: '3. Of whom does the measure speak?',
    unitOptions: {
      people: 'Of people, one by one',
      places: 'Of places or groups: neighbourhoods, schools, towns…',
    },
    count: 'How many people or places in all?',
    countHint:
      'Count everybody: who receives what you are trying, and whom you compare with. For example 24 neighbourhoods.',
    size: 'How many people measured in each place?',
    sizeHint: 'Only for places or groups. For example 25 people in each neighbourhood.',
    compare: '4. Is there somebody to compare with?',
    compareOptions: {
      here: 'Yes, here: people or places that do not receive it',
      towns: 'Yes, elsewhere: towns that are like ours',
      no: 'No, nobody',
    },
    steps: '5. Can everybody receive it, one after the other?',
    stepOptions: { yes: 'Yes, by steps', no: 'No' },
    measure: '6. What do you measure?',
    measureOptions: {
      share: 'A share: how many of 100 vote, come, agree…',
      mean: 'A mean: a mark, a number of days, a cost…',
      words: 'Nothing that is counted: words, documents, decisions',
    },
    share: 'For a share: how many of 100, usually?',
    shareHint:
      'Without what you are trying. If you do not know, leave it empty: we take 50, the most prudent case.',
    spread: 'For a mean: how far from it are the answers?',
    spreadHint:
      'It is the standard deviation, in the same unit. If you do not know it: the gap between an ordinary low answer and an ordinary high one, divided by 4.',
    found: (count: number) =>
      `${count} ${count === 1 ? 'way to evaluate fits' : 'ways to evaluate fit'}`,
    best: 'The first one lets you say the most.',
    describesOnly: 'With these answers, you can only describe.',
    describesWhy:
      'You will be able to say what happened, and perhaps what changed. You will not be able to say that it is thanks to what you tried: nothing shows what would have come without it. Say so in your report.',
    wayOut:
      'To say more: measure before you begin, find somebody to compare with, or draw by lot who begins.',
    say: 'What you will be able to say at the end',
    wrong: 'What would make the result false',
    smallest: 'The smallest effect that you can hope to see',
    supposed: 'What this computation supposes',
    plan: 'For whoever does the computing: an example of a plan',
    planWhy:
      'This plan is written before looking at the results. Save it under the name plan.json and put the names of the columns of your table in it. The command to run is:',
    aside: 'What your answers rule out',
    tests: 'Four tests for an explanation',
    testsLead:
      'First write down every possible explanation, not only yours. Then look for clues, and ask of each what it truly proves.',
    example: 'Example',
    next: 'Then, choose what you measure',
    nextLink: 'Open the library of indicators',
  },
)
