import { defineTexts } from '#kit/texts.ts'

/** Each design in two sentences, what it lets one say, what would make it false, and its drawing in words. */
export const designTexts = defineTexts(
  {
    before: 'avant',
    after: 'après',
    'random-groups': {
      name: 'Deux groupes tirés au sort',
      what: 'On tire au sort qui reçoit ce que l’on essaie ; les autres ne le reçoivent pas, ou plus tard. Comme seul le hasard les sépare, on compare les deux groupes à la fin.',
      say: '« Ce que nous avons essayé a changé tel résultat d’environ tant, à tant près. »',
      wrong:
        'Des personnes changent de groupe ou se parlent d’un groupe à l’autre ; beaucoup ne répondent pas à la fin, et plus dans un groupe que dans l’autre ; le tirage n’est pas suivi.',
      drawing:
        'Un dé envoie les personnes vers deux lignes. Sur la ligne du haut, elles reçoivent ce que l’on essaie : leurs points sont pleins. Sur celle du bas, leurs points restent vides.',
    },
    stepped: {
      name: 'Par étapes, dans un ordre tiré au sort',
      what: 'Tout le monde finit par le recevoir, mais l’ordre est tiré au sort. À chaque étape, on compare ceux qui l’ont déjà à ceux qui attendent encore.',
      say: '« Là où c’était en place, tel résultat était différent d’environ tant, une fois ôté ce qui changeait partout. »',
      wrong:
        'L’ordre du tirage n’est pas tenu ; ceux qui attendent s’y préparent déjà ; l’effet met plus longtemps à venir que la durée d’une étape.',
      drawing:
        'Quatre lignes, une par lieu, et cinq dates. Les cases se remplissent en escalier : un lieu commence à chaque date, et à la dernière tous ont commencé.',
    },
    'matched-towns': {
      name: 'Des communes qui se ressemblent, deux par deux',
      what: 'On associe chaque commune qui essaie à une commune qui lui ressemble et qui n’essaie pas. On compare comment chacune a changé, paire par paire.',
      say: '« Les communes qui ont essayé ont changé de tant de plus que celles qui leur ressemblent. »',
      wrong:
        'Celles qui essaient étaient déjà plus motivées ; elles changeaient déjà plus vite avant ; la paire a été choisie une fois les résultats connus.',
      drawing:
        'Trois paires de carrés reliés par un trait. Dans chaque paire, un carré est plein, la commune qui essaie, et l’autre est vide.',
    },
    comparison: {
      name: 'Avant et après, avec un groupe de comparaison',
      what: 'On mesure deux groupes avant et après ; un seul reçoit ce que l’on essaie. On regarde de combien il a changé de plus que l’autre.',
      say: '« Ce groupe a changé de tant de plus que l’autre. » C’est dû à votre essai si, sans lui, les deux auraient changé pareil.',
      wrong:
        'Les deux groupes n’allaient pas dans le même sens avant ; autre chose est arrivé à un seul des deux ; le premier groupe s’est choisi lui-même.',
      drawing:
        'Deux lignes, de l’avant vers l’après. En haut, les points vides deviennent pleins. En bas, ils restent vides.',
    },
    interrupted: {
      name: 'Une longue série, interrompue à une date',
      what: 'On suit le même chiffre longtemps avant et longtemps après. On cherche s’il saute, ou s’il change de pente, le jour où l’essai commence.',
      say: '« À cette date, le chiffre s’est écarté d’environ tant de là où il allait. »',
      wrong:
        'Autre chose est arrivé à la même date ; la façon de compter a changé ; la date a été choisie après avoir vu la courbe ; le chiffre monte et descend avec les saisons.',
      drawing:
        'Des points montent doucement, puis un trait vertical marque la date. Après lui, les points continuent plus haut.',
    },
    'before-after': {
      name: 'Avant et après',
      what: 'On mesure les mêmes personnes ou les mêmes lieux avant, puis après. On regarde ce qui a changé.',
      say: '« C’est passé de tant à tant. » Pas plus : rien ne dit ce qui serait arrivé sans votre essai.',
      wrong:
        'Cela changeait déjà ; on a commencé un jour où tout allait mal, et cela serait remonté tout seul ; ceux qui répondent après ne sont pas ceux qui répondaient avant.',
      drawing:
        'Une seule ligne. À gauche, cinq points vides ; une flèche ; à droite, cinq points pleins.',
    },
    'case-study': {
      name: 'Étude de cas avec explications rivales',
      what: 'On raconte un seul cas de près, avec ses documents et ses témoins. On écrit toutes les explications possibles, puis on cherche les indices qui en écartent.',
      say: '« Cette explication tient, et celles-ci ne tiennent pas, pour telles raisons. » Sans chiffre de l’effet.',
      wrong:
        'On n’a cherché que des indices qui donnent raison ; une explication à laquelle personne n’a pensé ; des témoins qui ont tous le même intérêt.',
      drawing:
        'Une chaîne de quatre cases pleines mène au résultat. Au-dessous, une chaîne en pointillé mène au même résultat et se casse : une explication rivale écartée.',
    },
  },
  {
    before: 'before',
    after: 'after',
    'random-groups': {
      name: 'Two groups drawn by lot',
      what: 'A draw says who receives what is tried; the others do not receive it, or later. As chance alone parts them, the two groups are compared at the end.',
      say: '“What we tried changed this result by about so much, give or take so much.”',
      wrong:
        'People change groups or talk from one group to the other; many do not answer at the end, and more in one group than in the other; the draw is not followed.',
      drawing:
        'A die sends people to two lines. On the upper line they receive what is tried: their dots are full. On the lower one, their dots stay empty.',
    },
    stepped: {
      name: 'By steps, in an order drawn by lot',
      what: 'Everybody receives it in the end, but the order is drawn by lot. At each step, those who have it are compared with those who still wait.',
      say: '“Where it was in place, this result was different by about so much, once what changed everywhere is taken away.”',
      wrong:
        'The order of the draw is not kept; those who wait prepare already; the effect takes longer to come than a step lasts.',
      drawing:
        'Four lines, one for each place, and five dates. The squares fill like stairs: one place begins at each date, and at the last one all have begun.',
    },
    'matched-towns': {
      name: 'Towns that are alike, two by two',
      what: 'Each town that tries is put beside a town that is like it and does not try. How each one changed is compared, pair by pair.',
      say: '“The towns that tried changed by so much more than those that are like them.”',
      wrong:
        'Those that try were already keener; they were already changing faster; the pair was chosen once the results were known.',
      drawing:
        'Three pairs of squares joined by a line. In each pair one square is full, the town that tries, and the other is empty.',
    },
    comparison: {
      name: 'Before and after, with a comparison group',
      what: 'Two groups are measured before and after; only one receives what is tried. One looks at how much more it changed than the other.',
      say: '“This group changed by so much more than the other.” It is due to your trial if, without it, both would have changed alike.',
      wrong:
        'The two groups were not going the same way before; something else happened to one of them alone; the first group chose itself.',
      drawing:
        'Two lines, from before to after. On the upper one, empty dots become full. On the lower one, they stay empty.',
    },
    interrupted: {
      name: 'A long series, interrupted at a date',
      what: 'The same figure is followed for long before and for long after. One looks whether it jumps, or changes slope, on the day when the trial begins.',
      say: '“At that date, the figure left by about so much the way it was going.”',
      wrong:
        'Something else happened at the same date; the way of counting changed; the date was chosen after seeing the curve; the figure goes up and down with the seasons.',
      drawing:
        'Dots climb slowly, then an upright line marks the date. After it, the dots go on higher.',
    },
    'before-after': {
      name: 'Before and after',
      what: 'The same people or the same places are measured before, then after. One looks at what changed.',
      say: '“It went from so much to so much.” No more: nothing says what would have come without your trial.',
      wrong:
        'It was changing already; one began on a day when all was going badly, and it would have gone up by itself; those who answer after are not those who answered before.',
      drawing:
        'One single line. On the left, five empty dots; an arrow; on the right, five full dots.',
    },
    'case-study': {
      name: 'Case study with rival explanations',
      what: 'One single case is told closely, with its documents and its witnesses. Every possible explanation is written down, then one looks for clues that rule some out.',
      say: '“This explanation holds, and these do not, for such reasons.” Without a figure of the effect.',
      wrong:
        'Only clues that prove one right were looked for; an explanation that nobody thought of; witnesses who all have the same interest.',
      drawing:
        'A chain of four full boxes leads to the result. Below, a dashed chain leads to the same result and breaks: a rival explanation that was ruled out.',
    },
  },
)

/** Why a design is left aside: the end of a sentence that begins with its name. */
export const obstacleTexts = defineTexts(
  {
    'nothing-counted': 'il faut quelque chose qui se compte.',
    'no-lot': 'il faut pouvoir tirer au sort.',
    'no-steps': 'il faut que chacun puisse le recevoir à son tour.',
    'no-before': 'il faut une mesure avant de commencer.',
    nobody: 'il faut quelqu’un à qui comparer.',
    'no-towns': 'il faut des communes qui vous ressemblent.',
    'no-series': 'il faut le même chiffre à de nombreuses dates.',
    'few-dates': 'il faut au moins 8 dates : 4 avant et 4 après.',
    'too-few':
      'vous êtes trop peu nombreux. Il en faut au moins 4, ou 2 pour un simple avant et après.',
    'lot-is-better': 'vous pouvez tirer au sort, ce qui permet d’en dire plus.',
    'held-in-others': 'les façons proposées le font déjà, et en disent plus.',
  },
  {
    'nothing-counted': 'something that is counted is needed.',
    'no-lot': 'one must be able to draw by lot.',
    'no-steps': 'everybody must be able to receive it in turn.',
    'no-before': 'a measure before the start is needed.',
    nobody: 'somebody to compare with is needed.',
    'no-towns': 'towns that are like yours are needed.',
    'no-series': 'the same figure at many dates is needed.',
    'few-dates': 'at least 8 dates are needed: 4 before and 4 after.',
    'too-few': 'there are too few of you. It takes at least 4, or 2 for a simple before and after.',
    'lot-is-better': 'you can draw by lot, which lets you say more.',
    'held-in-others': 'the ways above do it already, and say more.',
  },
)

/** Tests of process tracing (Van Evera, 1997; Bennett, 2010), by what passing and failing each of them proves. */
export const testTexts = defineTexts(
  {
    straw: {
      name: 'La paille dans le vent',
      proves:
        'L’indice penche d’un côté, sans rien prouver : ni l’avoir, ni ne pas l’avoir ne suffit.',
      example: 'Le maire dit à la presse qu’il a beaucoup appris du panel d’habitants.',
    },
    hoop: {
      name: 'Le cerceau',
      proves:
        'L’explication doit passer au travers. Si l’indice manque, elle tombe ; s’il est là, elle reste possible, rien de plus.',
      example:
        'Si le panel a changé la décision, l’avis du panel est arrivé avant la décision. S’il est arrivé après, ce n’est pas lui.',
    },
    smoking: {
      name: 'Le pistolet encore fumant',
      proves:
        'Si l’indice est là, l’explication est presque sûre. S’il manque, on ne peut pas conclure.',
      example:
        'La délibération reprend mot pour mot une phrase du panel, que personne n’avait écrite avant lui.',
    },
    doubly: {
      name: 'L’indice décisif des deux côtés',
      proves:
        'Présent, il confirme une explication et écarte les autres ; absent, il l’écarte. Il est rare : plusieurs indices ensemble font souvent le même travail.',
      example:
        'Deux versions du projet, la veille et le lendemain de l’audition du panel : seul ce que le panel demandait a changé.',
    },
  },
  {
    straw: {
      name: 'The straw in the wind',
      proves:
        'The clue leans to one side and proves nothing: neither having it nor missing it is enough.',
      example: 'The mayor tells the press that he learnt much from the panel of residents.',
    },
    hoop: {
      name: 'The hoop',
      proves:
        'The explanation must go through it. If the clue is missing, it falls; if it is there, it stays possible, no more.',
      example:
        'If the panel changed the decision, its advice came before the decision. If it came after, the panel is not the cause.',
    },
    smoking: {
      name: 'The smoking gun',
      proves:
        'If the clue is there, the explanation is nearly certain. If it is missing, one cannot conclude.',
      example:
        'The council’s act repeats, word for word, a sentence of the panel that nobody had written before.',
    },
    doubly: {
      name: 'The doubly decisive clue',
      proves:
        'There, it confirms one explanation and rules out the others; missing, it rules it out. It is rare: several clues together often do the same work.',
      example:
        'Two versions of the project, the day before and the day after the panel was heard: only what the panel asked for has changed.',
    },
  },
)
