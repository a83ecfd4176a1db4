import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const blockTexts = defineTexts(
  {
    title: 'Blocs de texte',
    lead: 'Des textes qui servent dans plusieurs réponses, chacun avec le jour où il était vrai.',
    none: 'Aucun bloc encore.',
    add: 'Écrire un bloc',
    edit: 'Modifier',
    save: 'Enregistrer',
    saved: 'Le bloc est enregistré.',
    stale: 'à relire : plus d’un an',
    uses: (count: number) => `${counted(count, 'usage', 'usages')}`,
    version: 'Version',
    versions: 'Versions d’avant',
    seeSheet: 'Lire la fiche publiée',
    columns: { title: 'Bloc', kind: 'Sorte', trueOn: 'Vrai le', owner: 'Qui', uses: 'Usages' },
    nobody: 'personne',
    kinds: {
      method: 'Méthode',
      reference: 'Référence',
      cv: 'CV',
      rates: 'Prix des jours',
      csr: 'RSE',
    },
    fields: {
      kind: 'Sorte',
      title: 'Nom du bloc',
      body: 'Texte',
      trueOn: 'Vrai le',
      resourceSlug: 'Fiche publiée',
      consentOn: 'Accord du territoire le',
      consentOf: 'Accord donné par',
    },
    hints: {
      trueOn: 'Le jour où quelqu’un a vérifié ce texte.',
      resourceSlug: 'Pour une référence : l’adresse de la fiche dans les ressources.',
      consentOn: 'Nécessaire pour une référence.',
    },
    refusals: {
      'sheet-needed': 'Une référence est une fiche publiée : écrivez son adresse.',
      'consent-needed':
        'Sans l’accord daté du territoire, et de qui il vient, sa fiche n’est pas une référence.',
    },
  },
  {
    title: 'Blocks of text',
    lead: 'Texts that serve in several answers, each with the day on which it was true.',
    none: 'No block yet.',
    add: 'Write a block',
    edit: 'Change',
    save: 'Save',
    saved: 'The block is saved.',
    stale: 'to review: over a year',
    uses: (count) => `${counted(count, 'use', 'uses')}`,
    version: 'Version',
    versions: 'Versions before',
    seeSheet: 'Read the published sheet',
    columns: { title: 'Block', kind: 'Kind', trueOn: 'True on', owner: 'Who', uses: 'Uses' },
    nobody: 'nobody',
    kinds: {
      method: 'Method',
      reference: 'Reference',
      cv: 'CV',
      rates: 'Price of days',
      csr: 'Social responsibility',
    },
    fields: {
      kind: 'Kind',
      title: 'Name of the block',
      body: 'Text',
      trueOn: 'True on',
      resourceSlug: 'Published sheet',
      consentOn: 'Consent of the territory on',
      consentOf: 'Consent given by',
    },
    hints: {
      trueOn: 'The day on which somebody checked this text.',
      resourceSlug: 'For a reference: the address of the sheet among the resources.',
      consentOn: 'Needed for a reference.',
    },
    refusals: {
      'sheet-needed': 'A reference is a published sheet: write its address.',
      'consent-needed':
        'Without the dated consent of the territory, and whose it is, its sheet is no reference.',
    },
  },
)
