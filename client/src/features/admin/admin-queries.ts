/** What the pages of administration ask and write. */
import type { AllServicesQuery, InstallationQuery } from '../../generated/graphql.ts';
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

export type ServiceRowData = AllServicesQuery['onlineServices']['edges'][number]['node'];
export type InstallationData = NonNullable<InstallationQuery['installation']>;
