/** What the pages of administration ask and write. */
import type { AllServicesQuery, ImportPastThanksMutation, InstallationQuery, PastThanksListQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const softwareContactQuery = graphql(`
  query SoftwareContact {
    softwareContact { email publicKey fingerprint }
  }
`);

export const setSoftwareContactMutation = graphql(`
  mutation SetSoftwareContact($input: SoftwareContactInput!) {
    setSoftwareContact(input: $input) { userErrors { code message path } }
  }
`);

export const installationQuery = graphql(`
  query Installation {
    installation {
      organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion
    }
  }
`);

export const changeSettingsMutation = graphql(`
  mutation ChangeSettings($input: ChangeSettingsInput!) {
    changeSettings(input: $input) { userErrors { code message path } }
  }
`);

export const askContactAddressMutation = graphql(`
  mutation AskContactAddress($input: ContactAddressInput!) {
    askContactAddress(input: $input) { userErrors { code message path } }
  }
`);

export const confirmContactAddressMutation = graphql(`
  mutation ConfirmContactAddress($input: ConfirmContactAddressInput!) {
    confirmContactAddress(input: $input) { userErrors { code message path } }
  }
`);

export const servicesQuery = graphql(`
  query AllServices {
    onlineServices(first: 100, archived: true) { edges { node { id slug name inScope hostnames testingRules responsible archivedAt } } }
  }
`);

export const archiveServiceMutation = graphql(`
  mutation ArchiveService($input: UpdateOnlineServiceInput!) {
    updateOnlineService(input: $input) { onlineService { id } userErrors { code message path } }
  }
`);

export const orderServicesMutation = graphql(`
  mutation OrderServices($input: OrderOnlineServicesInput!) {
    orderOnlineServices(input: $input) { userErrors { code message path } }
  }
`);

export const pastThanksQuery = graphql(`
  query PastThanksList($after: String) {
    pastThanks(first: 100, after: $after) { edges { node { id name url words year month } } pageInfo { hasNextPage endCursor } }
  }
`);

export const importPastThanksMutation = graphql(`
  mutation ImportPastThanks($input: ImportPastThanksInput!) {
    importPastThanks(input: $input) { rows { index state message } imported userErrors { code message path } }
  }
`);

export const removePastThanksMutation = graphql(`
  mutation RemovePastThanks($input: RemovePastThanksInput!) {
    removePastThanks(input: $input) { removed userErrors { code message path } }
  }
`);

export type PastThanksData = PastThanksListQuery['pastThanks']['edges'][number]['node'];
export type JudgedThanksData = NonNullable<ImportPastThanksMutation['importPastThanks']['rows']>[number];
export type ServiceRowData = AllServicesQuery['onlineServices']['edges'][number]['node'];
export type InstallationData = NonNullable<InstallationQuery['installation']>;
