// Licences of suppliers as they count: of each kind and scope, the one that holds longest; a renewed one replaces the old.

/** Licences `licence` in use that no other of the same supplier, kind and scope outlasts. */
export const latestLicence = `licence.active = 1 and not exists (select 1 from supplier_licence n
  where n.active = 1 and n.partner_id = licence.partner_id and n.licence_kind = licence.licence_kind
    and coalesce(n.scope, '') = coalesce(licence.scope, '') and n.id <> licence.id
    and coalesce(n.valid_to_day, '9999-12-31') > coalesce(licence.valid_to_day, '9999-12-31'))`

/** Days before its end from which a licence is asked about. */
export const licenceNoticeDays = 30
