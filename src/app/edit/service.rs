//! Changes to what is known of the service.

use super::changed::{Changed, choice, words};
use crate::concern::{Record, ServiceKind};

/// A field of words about the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Service`")]
pub enum ServiceField {
    Name,
    Provider,
    Address,
    Postcode,
    LocalAuthority,
    CqcLocationId,
}

/// One change to the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServiceEdit {
    /// Writes about it.
    Write(ServiceField, String),
    /// Says what kind it is.
    ChooseKind(Option<ServiceKind>),
}

impl ServiceEdit {
    pub(super) fn apply(self, record: &mut Record) -> Changed {
        let service = &mut record.service;
        match self {
            Self::Write(field, text) => {
                let (name, place) = match field {
                    ServiceField::Name => ("name", &mut service.name),
                    ServiceField::Provider => ("provider", &mut service.provider),
                    ServiceField::Address => ("address", &mut service.address),
                    ServiceField::Postcode => ("postcode", &mut service.postcode),
                    ServiceField::LocalAuthority => ("local_authority", &mut service.local_authority),
                    ServiceField::CqcLocationId => ("cqc_location_id", &mut service.cqc_location_id),
                };
                *place = text;
                words(format!("service/{name}"))
            }
            Self::ChooseKind(kind) => {
                service.kind = kind;
                choice("service/kind".to_owned(), kind.map(|kind| kind.key().to_owned()))
            }
        }
    }
}
