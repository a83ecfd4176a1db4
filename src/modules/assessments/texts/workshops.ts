import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** Run sheets and minutes of the two workshops of an assessment. */
export const workshopTexts = defineTexts(
  {
    title: {
      assessment: 'Animer l’atelier pour répondre',
      results: 'Animer l’atelier sur les résultats',
    },
    event: 'L’événement dans l’agenda',
    sheet: 'Déroulé, en deux heures',
    span: (from: number, to: number) =>
      `De ${writtenNumber(from, 'fr')} à ${numbered(to, 'minutes', 'fr')}`,
    needed: (material: string) => `Il faut : ${material}`,
    steps: {
      assessment: {
        welcome:
          'Accueillir. Chaque personne prend l’adresse ou la feuille de son rôle, plus bas sur cette page, et s’assoit où elle veut.',
        why: 'Dire pourquoi cette évaluation, qui verra quoi, et que personne ne retrouvera une réponse.',
        answer:
          'Chaque personne répond seule, un pilier après l’autre, dans l’ordre qu’elle veut. Quelqu’un aide à lire, sans dire quoi choisir.',
        pause: 'Faire une pause. Qui n’a pas fini continue plus tard avec son code.',
        tables:
          'Par tables de rôles mêlés, un pilier par table : de quoi les réponses dépendent-elles, qu’est-ce que chacun voit d’ici ?',
        share: 'Chaque table dit une chose qui l’a surprise.',
        next: 'Dire le dernier jour pour répondre, qui manque encore, et quand auront lieu les résultats.',
      },
      results: {
        welcome: 'Accueillir. Les rôles se mêlent aux tables.',
        reading:
          'Lire ensemble un marqueur : le fait, puis ce que chaque groupe ressent, puis l’intervalle. Rappeler qu’il n’y a ni note générale, ni classement.',
        silent: 'Lire en silence. Chaque personne note une force, une surprise et une question.',
        strengths: 'Nommer ce qui va bien, et ce qui l’a permis.',
        gaps: 'Là où un groupe ressent autre chose que les faits : le groupe dit ce qu’il voit, les autres écoutent, puis répondent.',
        choose: 'Choisir trois marqueurs à améliorer : trois pastilles par personne.',
        actions:
          'Par tables, un marqueur par table : lire ce que d’autres ont essayé, puis écrire une action, avec qui et pour quand.',
        commit:
          'Chaque table lit son action. Dire ce qui devient un engagement, et qui en rendra compte.',
      },
    },
    material: {
      assessment: {
        welcome:
          'Une affiche par rôle avec son adresse, des feuilles pour qui préfère le papier, des stylos.',
        why: 'La page de cette évaluation, projetée.',
        answer: 'Quelques téléphones ou tablettes à prêter, du calme.',
        pause: 'De quoi boire.',
        tables: 'Les questions d’un pilier par table, imprimées depuis le référentiel.',
        share: 'Rien.',
        next: 'Le dernier jour, écrit au tableau.',
      },
      results: {
        welcome: 'Des tables de six.',
        reading: 'La page des résultats, projetée.',
        silent: 'Les résultats imprimés, un exemplaire pour deux.',
        strengths: 'Un tableau, des feutres.',
        gaps: 'La liste des écarts, plus bas sur cette page.',
        choose: 'La liste à améliorer, en grand, et des pastilles.',
        actions: 'La page de chaque marqueur : ce que d’autres ont essayé.',
        commit: 'Ce compte rendu, ouvert.',
      },
    },
    addresses: 'Les adresses de l’atelier',
    addressesWhy:
      'Données pendant l’atelier seulement. Les réponses venues par elles se comptent à part, sous « En atelier » ; une feuille remplie sur place se compte avec le papier.',
    brought: 'Ce que dit l’évaluation',
    notYet:
      'Les résultats ne sont pas encore publiés : les forces, les écarts et ce qui est à améliorer viendront ici, puis dans le compte rendu.',
    rolesTold: 'Rôles attendus',
    strengths: 'Points forts',
    gaps: 'Écarts entre faits et ressentis',
    weak: 'À améliorer',
    nothing: 'rien pour le moment',
    gapLine: (marker: string, role: string, isBelow: string) => `${marker} (${role}, ${isBelow})`,
    below: 'plus bas que les faits',
    above: 'plus haut que les faits',
    minutes: 'Compte rendu',
    minutesHint:
      'Il est commencé avec ce que dit l’évaluation ; complétez ou retirez. Une fois enregistré, tout le monde le lit sous les ateliers de cette évaluation : ne nommez personne.',
    save: 'Enregistrer le compte rendu',
    saved: 'Le compte rendu est enregistré.',
    read: (name: string) => `Lire le compte rendu : ${name}`,
    run: 'Déroulé et compte rendu',
    runSpoken: (name: string) => `Déroulé et compte rendu : ${name}`,
    draft: {
      there: 'Qui était là',
      people: '… personnes',
      said: 'Ce qui s’est dit, pilier par pilier',
      well: 'Ce qui va bien',
      apart: 'Là où l’on ressent autre chose que les faits',
      improve: 'À améliorer',
      chosen: 'Ce que nous ferons',
      chosenLine: (text: string, day: string) => `${text} (pour le ${day})`,
      next: 'La suite',
      toWrite: '…',
    },
  },
  {
    title: { assessment: 'Run the workshop to answer', results: 'Run the workshop on the results' },
    event: 'The event in the calendar',
    sheet: 'Run sheet, in two hours',
    span: (from, to) => `From ${writtenNumber(from, 'en')} to ${numbered(to, 'minutes', 'en')}`,
    needed: (material) => `Needed: ${material}`,
    steps: {
      assessment: {
        welcome:
          'Welcome. Each person takes the address or the sheet of their role, further down this page, and sits where they like.',
        why: 'Say why this assessment, who will see what, and that nobody will find an answer again.',
        answer:
          'Each person answers alone, one pillar after another, in the order they like. Somebody helps with reading, without saying what to choose.',
        pause: 'Take a break. Whoever is not done goes on later with their code.',
        tables:
          'At tables of mixed roles, one pillar to a table: what do the answers depend on, what does each see from here?',
        share: 'Each table tells one thing that surprised it.',
        next: 'Tell the last day to answer, who is still missing, and when the results will be looked at.',
      },
      results: {
        welcome: 'Welcome. Roles mix at the tables.',
        reading:
          'Read one marker together: the fact, then what each group perceives, then the interval. Recall that there is no overall score and no ranking.',
        silent: 'Read in silence. Each person notes a strength, a surprise and a question.',
        strengths: 'Name what goes well, and what made it possible.',
        gaps: 'Where a group perceives something else than the facts: the group tells what it sees, the others listen, then answer.',
        choose: 'Choose three markers to improve: three dots each.',
        actions:
          'At tables, one marker to a table: read what others tried, then write one action, with whom and by when.',
        commit:
          'Each table reads its action. Say what becomes a commitment, and who will report on it.',
      },
    },
    material: {
      assessment: {
        welcome:
          'A poster for each role with its address, sheets for those who prefer paper, pens.',
        why: 'The page of this assessment, on a screen.',
        answer: 'A few phones or tablets to lend, and quiet.',
        pause: 'Something to drink.',
        tables: 'The questions of one pillar to a table, printed from the referential.',
        share: 'Nothing.',
        next: 'The last day, written on the board.',
      },
      results: {
        welcome: 'Tables of six.',
        reading: 'The page of results, on a screen.',
        silent: 'The results printed, one copy for two.',
        strengths: 'A board, felt pens.',
        gaps: 'The list of gaps, further down this page.',
        choose: 'What is to be improved, in large print, and dots.',
        actions: 'The page of each marker: what others tried.',
        commit: 'These minutes, open.',
      },
    },
    addresses: 'Addresses of the workshop',
    addressesWhy:
      'Given during the workshop only. Answers that come by them are counted apart, as “In a workshop”; a sheet filled in there counts with paper.',
    brought: 'What the assessment says',
    notYet:
      'The results are not published yet: strengths, gaps and what is to be improved will come here, then in the minutes.',
    rolesTold: 'Roles expected',
    strengths: 'Strengths',
    gaps: 'Gaps between facts and perceptions',
    weak: 'To improve',
    nothing: 'nothing for the moment',
    gapLine: (marker, role, isBelow) => `${marker} (${role}, ${isBelow})`,
    below: 'lower than the facts',
    above: 'higher than the facts',
    minutes: 'Minutes',
    minutesHint:
      'They begin with what the assessment says; complete or take away. Once saved, everyone reads them under the workshops of this assessment: name nobody.',
    save: 'Save the minutes',
    saved: 'The minutes are saved.',
    read: (name) => `Read the minutes: ${name}`,
    run: 'Run sheet and minutes',
    runSpoken: (name) => `Run sheet and minutes: ${name}`,
    draft: {
      there: 'Who was there',
      people: '… people',
      said: 'What was said, pillar by pillar',
      well: 'What goes well',
      apart: 'Where people perceive something else than the facts',
      improve: 'To improve',
      chosen: 'What we will do',
      chosenLine: (text, day) => `${text} (by ${day})`,
      next: 'What comes next',
      toWrite: '…',
    },
  },
)
