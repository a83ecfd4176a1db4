import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Tables of two questions: what the team chooses, and what anyone reads of those that are published. */
export const crossTexts = defineTexts(
  {
    title: 'Croiser deux questions',
    short: 'Croisements',
    lead: 'Combien de personnes ont donné telle réponse à une question et telle réponse à une autre. Les petits nombres sont cachés, comme dans les résultats.',
    pick: 'Choisir deux questions',
    pickText:
      'Questions à une seule réponse, échelles et nombres, posés à tout le monde. Une question posée seulement à certaines personnes ne se croise pas : le tableau dirait ce que les résultats cachent.',
    rows: 'Question en lignes',
    rowsHint: 'Les pourcentages sont ceux de chaque ligne.',
    columns: [
      'question_ligne',
      'question_colonne',
      'ligne',
      'colonne',
      'nombre',
      'nombre_ligne',
      'part',
      'part_ponderee',
    ],
    columnQuestion: 'Question en colonnes',
    see: 'Voir le tableau',
    tooFewQuestions: 'Il faut au moins deux questions de cette sorte pour les croiser.',
    stillOpen:
      'Les tableaux se lisent quand l’enquête est close : deux tableaux pris à une heure d’écart montreraient qui vient de répondre.',
    tooFewAnswers: 'Moins de 5 personnes ont répondu : rien n’est montré.',
    of: (rows: string, columns: string) => `« ${rows} » et « ${columns} »`,
    lineHead: 'Réponse',
    total: 'Ensemble',
    people: (count: string) => numbered(count, 'réponses', 'fr'),
    weighted: (share: string) => `pondéré : ${share}`,
    weightedWhy:
      'Les parts pondérées sont arrondies, pour que les poids ne disent pas qui a répondu quoi ; là où l’arrondi ne suffit pas, elles ne sont pas données.',
    hiddenAll:
      'Tout est caché : aucun nombre de ce tableau ne peut être donné sans faire retrouver un nombre de moins de 5.',
    files: 'Ce tableau en fichier',
    csv: 'Tableau croisé (CSV)',
    xlsx: 'Tableau croisé (XLSX)',
    choose: 'Publier ce tableau avec les résultats',
    chooseText:
      'Il paraîtra sur la page des résultats quand vous les publierez. Jusque-là, vous pouvez le retirer. Quand une des deux questions sert aux poids, la part pondérée de l’autre ne paraît plus.',
    chosenNow: 'Ce tableau sera publié avec les résultats.',
    leftNow: 'Ce tableau ne sera pas publié.',
    chosen: 'Tableaux publiés avec les résultats',
    chosenCount: (count: number) => counted(count, 'tableau choisi', 'tableaux choisis'),
    noneChosen: 'Aucun tableau n’est choisi pour le moment.',
    isChosen: 'Ce tableau est déjà choisi.',
    already: 'Les résultats sont publiés : les tableaux qui les accompagnent ne changent plus.',
    table: 'Tableau',
    act: 'À faire',
    open: 'Voir',
    leave: 'Retirer',
    section: 'Tableaux croisés',
    sectionText:
      'Chaque pourcentage est celui de sa ligne. Un nombre caché parle de moins de 5 personnes, ou permettrait de retrouver un tel nombre.',
    refusals: {
      'same-question': 'Choisissez deux questions différentes.',
      'not-crossable': 'Choisissez deux questions de la liste.',
      linked:
        'Une autre question est posée selon les réponses à ces deux-là : leur tableau dirait ce que les résultats cachent.',
      loop: 'Ces deux questions sont déjà reliées par les tableaux choisis. Avec un tableau de plus, on retrouverait des nombres cachés : retirez-en un d’abord.',
      published: 'Les résultats sont publiés : les tableaux ne changent plus.',
      'still-open': 'L’enquête est encore ouverte : attendez qu’elle soit close.',
    },
  },
  {
    title: 'Cross two questions',
    short: 'Cross tables',
    lead: 'How many people gave this answer to one question and that answer to another. Small numbers are hidden, as in the results.',
    pick: 'Choose two questions',
    pickText:
      'Questions with one answer, scales and numbers, asked of everybody. A question that only some people are asked is not crossed: the table would tell what the results hide.',
    rows: 'Question in lines',
    rowsHint: 'Percentages are those of each line.',
    columns: [
      'row_question',
      'column_question',
      'row',
      'column',
      'count',
      'row_count',
      'share',
      'weighted_share',
    ],
    columnQuestion: 'Question in columns',
    see: 'See the table',
    tooFewQuestions: 'It takes at least two questions of this kind to cross them.',
    stillOpen:
      'Tables are read once the survey is closed: two tables taken an hour apart would show who has just answered.',
    tooFewAnswers: 'Fewer than 5 people answered: nothing is shown.',
    of: (rows: string, columns: string) => `“${rows}” and “${columns}”`,
    lineHead: 'Answer',
    total: 'Together',
    people: (count: string) => numbered(count, 'answers', 'en'),
    weighted: (share: string) => `weighted: ${share}`,
    weightedWhy:
      'Weighted shares are rounded, so that weights do not tell who answered what; where rounding is not enough, they are left out.',
    hiddenAll:
      'All is hidden: no number of this table can be told without giving back one of fewer than 5.',
    files: 'This table as a file',
    csv: 'Cross table (CSV)',
    xlsx: 'Cross table (XLSX)',
    choose: 'Publish this table with the results',
    chooseText:
      'It will stand on the page of the results once you publish them. Until then you may take it out. When one of the two questions makes the weights, the weighted share of the other no longer appears.',
    chosenNow: 'This table will be published with the results.',
    leftNow: 'This table will not be published.',
    chosen: 'Tables published with the results',
    chosenCount: (count: number) => counted(count, 'table chosen', 'tables chosen'),
    noneChosen: 'No table is chosen yet.',
    isChosen: 'This table is chosen already.',
    already: 'The results are published: the tables beside them change no more.',
    table: 'Table',
    act: 'To do',
    open: 'See',
    leave: 'Take out',
    section: 'Cross tables',
    sectionText:
      'Each percentage is that of its line. A hidden number is about fewer than 5 people, or would give back one that is.',
    refusals: {
      'same-question': 'Choose two different questions.',
      'not-crossable': 'Choose two questions of the list.',
      linked:
        'Another question is asked according to the answers to these two: their table would tell what the results hide.',
      loop: 'These two questions are joined already by the tables that are chosen. One more would give hidden numbers back: take one out first.',
      published: 'The results are published: the tables change no more.',
      'still-open': 'The survey is still open: wait until it is closed.',
    },
  },
)
