//! The kinds of service that the policies name.

use serde::{Deserialize, Serialize};

/// The kind of a service. Source: `berkshire` 5.1 (eleven kinds); `derbyshire` Introduction names four of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the variants say it; `label` gives the words on screen")]
pub enum ServiceKind {
    CareHome,
    NursingHome,
    HomeCare,
    SupportedLiving,
    DayService,
    Respite,
    Hospice,
    PrivateHospital,
    NhsService,
    Rehabilitation,
    VoluntaryAgency,
    Other,
}

impl ServiceKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 12] = [
        Self::CareHome,
        Self::NursingHome,
        Self::HomeCare,
        Self::SupportedLiving,
        Self::DayService,
        Self::Respite,
        Self::Hospice,
        Self::PrivateHospital,
        Self::NhsService,
        Self::Rehabilitation,
        Self::VoluntaryAgency,
        Self::Other,
    ];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::CareHome => "Residential care home",
            Self::NursingHome => "Nursing home",
            Self::HomeCare => "Home care (domiciliary care)",
            Self::SupportedLiving => "Supported living",
            Self::DayService => "Day care or day opportunities",
            Self::Respite => "Respite care",
            Self::Hospice => "Hospice",
            Self::PrivateHospital => "Private hospital",
            Self::NhsService => "NHS service or hospital unit",
            Self::Rehabilitation => "Rehabilitation unit for drug or alcohol misuse",
            Self::VoluntaryAgency => "Voluntary agency",
            Self::Other => "Another kind of service",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::CareHome => "care_home",
            Self::NursingHome => "nursing_home",
            Self::HomeCare => "home_care",
            Self::SupportedLiving => "supported_living",
            Self::DayService => "day_service",
            Self::Respite => "respite",
            Self::Hospice => "hospice",
            Self::PrivateHospital => "private_hospital",
            Self::NhsService => "nhs_service",
            Self::Rehabilitation => "rehabilitation",
            Self::VoluntaryAgency => "voluntary_agency",
            Self::Other => "other",
        }
    }

    /// The kind with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
