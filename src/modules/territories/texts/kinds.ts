import { defineTexts, type Locale } from '#kit/texts.ts'
import type { LegalForm, OrganisationType, Territory, TerritoryKind } from '../territory.ts'

const french = {
  kinds: {
    commune: 'commune',
    intercommunality: 'intercommunalité',
    'territorial-public-establishment': 'établissement public territorial',
    department: 'département',
    region: 'région',
    organisation: 'organisation',
  } satisfies Record<TerritoryKind, string>,
  kindsMany: {
    commune: 'Communes',
    intercommunality: 'Intercommunalités',
    'territorial-public-establishment': 'Établissements publics territoriaux',
    department: 'Départements',
    region: 'Régions',
    organisation: 'Autres organisations',
  } satisfies Record<TerritoryKind, string>,
  subtypes: {
    CC: 'communauté de communes',
    CA: 'communauté d’agglomération',
    CU: 'communauté urbaine',
    METRO: 'métropole',
    MET69: 'métropole à statut particulier',
    EPT: 'établissement public territorial',
    CEA: 'collectivité européenne',
    COM: 'collectivité d’outre-mer',
    'joint-authority': 'syndicat mixte',
    association: 'association',
    lab: 'laboratoire',
    'parliament-office': 'équipe parlementaire',
    'public-body': 'organisme public',
    company: 'entreprise',
    other: 'autre organisation',
  } satisfies Record<LegalForm | OrganisationType, string>,
}

/** The words for what a place is. */
export const kindTexts = defineTexts(french, {
  kinds: {
    commune: 'municipality',
    intercommunality: 'intercommunality',
    'territorial-public-establishment': 'territorial public establishment',
    department: 'department',
    region: 'region',
    organisation: 'organisation',
  },
  kindsMany: {
    commune: 'Municipalities',
    intercommunality: 'Intercommunalities',
    'territorial-public-establishment': 'Territorial public establishments',
    department: 'Departments',
    region: 'Regions',
    organisation: 'Other organisations',
  },
  subtypes: {
    CC: 'community of municipalities',
    CA: 'agglomeration community',
    CU: 'urban community',
    METRO: 'metropolis',
    MET69: 'metropolis with special status',
    EPT: 'territorial public establishment',
    CEA: 'European collectivity',
    COM: 'overseas collectivity',
    'joint-authority': 'joint authority',
    association: 'association',
    lab: 'laboratory',
    'parliament-office': 'parliament office',
    'public-body': 'public body',
    company: 'company',
    other: 'other organisation',
  },
})

/** « métropole », « commune », « syndicat mixte »: the most precise word there is. */
export function kindWord(territory: Pick<Territory, 'kind' | 'subtype'>, locale: Locale): string {
  const texts = kindTexts[locale]
  return territory.subtype === '' ? texts.kinds[territory.kind] : texts.subtypes[territory.subtype]
}
