import { defineTexts } from '#kit/texts.ts'

export const assessmentTexts = defineTexts(
  {
    title: (place: string) => `L’Indice : ${place}`,
    wave: (wave: number) => `Évaluation n° ${wave}`,
    waveOf: (place: string, wave: number) => `${place}, évaluation n° ${wave}`,
    list: 'Évaluations',
    listNote: 'Par ordre alphabétique.',
    none: 'Aucune évaluation pour le moment.',
    states: {
      draft: 'Brouillon',
      open: 'Ouverte',
      closed: 'Fermée',
      published: 'Résultats publiés',
    },
    kinds: { participative: 'Participative', 'with-expert': 'Avec une personne experte' },
    leads: {
      draft: 'L’équipe seule voit cette évaluation tant qu’elle n’est pas ouverte.',
      open: (day: string) =>
        `Chacun·e répond pour son rôle, avec l’adresse donnée sur place. Fermeture définitive le ${day} au soir.`,
      closed: 'Plus personne ne peut répondre. Les résultats ne sont pas encore publiés.',
      published:
        'Faits et ressentis côte à côte, rôle par rôle. Aucune note générale, aucun classement.',
    },
    expert: 'Accompagnement',
    counts: 'Réponses, rôle par rôle',
    role: 'Rôle',
    answered: 'Réponses',
    floor: 'Réponses attendues',
    few: 'moins de 5',
    countsRule:
      'Sont comptées les personnes qui ont choisi un niveau pour la moitié de leurs questions au moins. L’adresse d’un rôle est la même pour toutes les personnes de ce rôle : rien ne garantit que chacune a répondu une seule fois, ni qu’elle a bien ce rôle.',
    reached: { yes: 'atteint', no: 'pas encore' },
    resume: 'Reprendre mes réponses',
    workshops: 'Ateliers',
    workshopKinds: { assessment: 'Atelier pour répondre', results: 'Atelier sur les résultats' },
    keep: 'Conduire cette évaluation',
    plan: 'Préparer une évaluation',
    planLead:
      'Choisissez le territoire et le dernier jour. Les seuils de chaque rôle se règlent ensuite, avant l’ouverture.',
    territory: 'Territoire',
    kind: 'Sorte d’évaluation',
    intro: 'Ce que liront les personnes qui répondent',
    introHint: 'Pourquoi cette évaluation, et ce qui en sera fait.',
    expertOf: 'Structure qui accompagne',
    closesOn: 'Dernier jour pour répondre',
    closesHint:
      'Passé ce jour, plus personne ne pourra répondre, et l’équipe ne pourra pas rouvrir.',
    save: 'Enregistrer',
    planned: 'L’évaluation est prête, en brouillon.',
    refusals: {
      'no-model': 'Publiez d’abord un référentiel.',
      'wave-open':
        'L’évaluation précédente de ce territoire n’est pas fermée : attendez son dernier jour.',
      'not-now': 'Ce n’est pas possible dans l’état où est cette évaluation.',
      'floor-lowered':
        'Un seuil est d’au moins 5, et ne peut que monter une fois l’évaluation ouverte.',
      'reason-missing':
        'Un seuil n’est pas atteint : écrivez pourquoi les résultats sont publiés quand même.',
      'no-event': 'Aucun événement n’a cette adresse : copiez celle de sa page dans l’agenda.',
      'nothing-answered': 'Cette feuille n’a aucune réponse : choisissez au moins une réponse.',
      'paper-published':
        'Les résultats sont publiés : plus aucune réponse ne s’ajoute. Cette feuille n’a pas été enregistrée.',
      'paper-late':
        'Le délai pour saisir le papier est passé. Cette feuille n’a pas été enregistrée.',
      'already-there': 'Cette page est déjà reliée à ce marqueur.',
      over: 'Cette évaluation est fermée : les réponses ne changent plus.',
    },
  },
  {
    title: (place) => `The Index: ${place}`,
    wave: (wave) => `Assessment no. ${wave}`,
    waveOf: (place, wave) => `${place}, assessment no. ${wave}`,
    list: 'Assessments',
    listNote: 'In alphabetical order.',
    none: 'No assessment for the moment.',
    states: { draft: 'Draft', open: 'Open', closed: 'Closed', published: 'Results published' },
    kinds: { participative: 'Participative', 'with-expert': 'With an expert' },
    leads: {
      draft: 'The team alone sees this assessment until it is opened.',
      open: (day) =>
        `Everyone answers for their role, with the address given on the spot. Closes for ever on the evening of ${day}.`,
      closed: 'Nobody can answer any more. The results are not published yet.',
      published: 'Facts and perceptions side by side, role by role. No overall score, no ranking.',
    },
    expert: 'With the help of',
    counts: 'Answers, role by role',
    role: 'Role',
    answered: 'Answers',
    floor: 'Answers expected',
    few: 'fewer than 5',
    countsRule:
      'Those who chose a level for half of their questions at least are counted. The address of a role is the same for everyone of it: nothing warrants that each answered only once, nor that they have this role.',
    reached: { yes: 'reached', no: 'not yet' },
    resume: 'Go on with my answers',
    workshops: 'Workshops',
    workshopKinds: { assessment: 'Workshop to answer', results: 'Workshop on the results' },
    keep: 'Run this assessment',
    plan: 'Prepare an assessment',
    planLead:
      'Choose the territory and the last day. The floors of each role are set afterwards, before it opens.',
    territory: 'Territory',
    kind: 'Kind of assessment',
    intro: 'What those who answer will read',
    introHint: 'Why this assessment, and what will be done with it.',
    expertOf: 'Organisation that helps',
    closesOn: 'Last day to answer',
    closesHint: 'After that day nobody can answer any more, and the team cannot open it again.',
    save: 'Save',
    planned: 'The assessment is ready, as a draft.',
    refusals: {
      'no-model': 'Publish a referential first.',
      'wave-open': 'The assessment before is not closed: wait for its last day.',
      'not-now': 'This is not possible in the state of this assessment.',
      'floor-lowered': 'A floor is 5 at least, and can only go up once the assessment is open.',
      'reason-missing': 'A floor is not reached: write why the results are published all the same.',
      'no-event': 'No event has this address: copy that of its page in the calendar.',
      'nothing-answered': 'This sheet has no answer: choose at least one.',
      'paper-published':
        'The results are published: no answer is added any more. This sheet was not saved.',
      'paper-late': 'The time to enter paper is over. This sheet was not saved.',
      'already-there': 'This page is already linked to this marker.',
      over: 'This assessment is closed: answers change no more.',
    },
  },
)
