"""How the declarations about carriers differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "The document has a form for each mode, and the one that it is compared with is that of parcels.": [
        *(
            f"fulfillment-management/createCarrierRateQuote: answer of an example of quote: $.{name} is not published"
            for name in [
                "payload.aggregates",
                "payload.effectiveDate",
                "payload.expiryDate",
                "payload.mode",
                "payload.quoteId",
                "payload.quoteStatus",
                "payload.rateQuotes[].calculatedClassCode",
                "payload.rateQuotes[].declaredValue",
                "payload.rateQuotes[].equipmentTypeCode",
                "payload.rateQuotes[].mode",
                "payload.rateQuotes[].sellerFreightClassCode",
                "payload.rateQuotes[].serviceCode",
                "payload.rateQuotes[].transitTime",
                "payload.schedule",
                "payload.transitDetails",
            ]
        ),
        *(
            f"fulfillment-management/createCarrierRateQuote: body of an example of quote: $.{name} is not published"
            for name in [
                "payload.contactDetails",
                "payload.equipmentDetails",
                "payload.pickUpFromDate",
                "payload.pickUpToDate",
                "payload.units[].destination.locationName",
                "payload.units[].destination.phone",
                "payload.units[].mode",
                "payload.units[].origin.locationName",
                "payload.units[].origin.locationType",
                "payload.units[].sequenceNbr",
                "payload.units[].serviceLevel",
                "payload.units[].unitDetails.declaredValue",
                "payload.units[].unitDetails.freightClass",
                "payload.units[].unitDetails.noOfMixedSkuBoxes",
                "payload.units[].unitDetails.noOfSingleSkuBoxes",
                "payload.units[].unitDetails.shipmentPackages[].isStackable",
                "payload.units[].unitDetails.shipmentPackages[].noOfPackages",
                "payload.units[].unitDetails.totalPalletCount",
            ]
        ),
        *(
            f"fulfillment-management/getCarrierRateQuote: answer of an example of get_quote_legacy: $.{name} is not published"
            for name in [
                "payload.rateQuote.effectiveDate",
                "payload.rateQuote.fedExFreightCharge",
                "payload.rateQuote.totalCharge",
                "payload.shipmentPackages[].discountCharge",
                "payload.shipmentPackages[].fedExFreightCharge",
                "payload.shipmentPackages[].totalMasterCases",
                "payload.shipmentPackages[].totalUnits",
                "payload.shipmentPackages[].totalUnitsPerMasterCases",
                "payload.shipmentPackages[].volume",
            ]
        ),
        *(
            f"fulfillment-management/getCarrierRateQuotes: answer of an example of get_quote: $.{name} is not published"
            for name in [
                "payload.effectiveDate",
                "payload.expiryDate",
                "payload.mode",
                "payload.schedule",
                "payload.transitDetails",
            ]
        ),
        *(
            f"fulfillment-management/submitBookingQuotes: body of an example of book: $.{name} is not published"
            for name in [
                "payload.bookingDetails.locations",
                "payload.bookingDetails.pickupDetails",
                "payload.bookingDetails.schedule",
                "payload.bookingDetails.shipperInfo",
                "payload.bookingDetails.unitDetails[].declaredValue",
                "payload.bookingDetails.unitDetails[].equipmentCode",
                "payload.bookingDetails.unitDetails[].equipmentType",
                "payload.bookingDetails.unitDetails[].length",
                "payload.bookingDetails.unitDetails[].protectionLevel",
                "payload.bookingDetails.unitDetails[].shipmentPackages",
                "payload.bookingDetails.unitDetails[].totalPalletCount",
                "payload.locationId",
            ]
        ),
        "transport.CarrierQuote.aggregates: is a list, published as object",
        *(
            f"transport.CarrierQuote.{name}: is not published"
            for name in ["effectiveDate", "expiryDate", "mode", "schedule", "transitDetails"]
        ),
        *(
            f"transport.CarrierQuotes.{name}: is not published"
            for name in [
                "aggregates",
                "effectiveDate",
                "expiryDate",
                "mode",
                "quoteId",
                "quoteStatus",
                "schedule",
                "transitDetails",
            ]
        ),
        *(f"transport.CarrierRate.{name}: is not published" for name in ["calculatedClassCode", "transitTime"]),
        "transport.SentBookedPlace.operationHours: is not published",
        *(
            f"transport.SentBookingDetails.{name}: is not published"
            for name in ["locations", "pickupDetails", "schedule", "shipperInfo"]
        ),
        "transport.SentBookingDetails.quoteType: FTL is not published",
        "transport.SentBookingDetails.quoteType: LTL is not published",
        "transport.SentBookingPayload.locationId: is not published",
        *(
            f"transport.SentFreight.{name}: is not published"
            for name in [
                "declaredValue",
                "equipmentCode",
                "equipmentType",
                "freightClass",
                "length",
                "protectionLevel",
                "totalPalletCount",
            ]
        ),
        *(
            f"transport.SentQuotePayload.{name}: is not published"
            for name in ["contactDetails", "equipmentDetails", "pickUpFromDate", "pickUpToDate"]
        ),
        "transport.SentQuotePayload.quoteType: FTL is not published",
        "transport.SentQuotePayload.quoteType: LTL is not published",
        "transport.SentQuotePlace.locationName: is not published",
        *(f"transport.SentQuoteUnit.{name}: is not published" for name in ["mode", "sequenceNbr", "serviceLevel"]),
    ],
    "It is a count, or a number that is published as text in one place and as a number in another; both are read.": [
        "fulfillment-management/createCarrierRateQuote: body of an example of quote: $.payload.units[0].unitDetails.shipmentPackages[0].height: 40 is not of type 'string'",
        "fulfillment-management/getCarrierRateQuote: answer of an example of get_quote_legacy: $.payload.rateQuote.serviceCharge: 3.25 is not of type 'integer'",
        "fulfillment-management/getCarrierRateQuotes: answer of an example of get_quote: $.payload.transitDetails[0].transitTime[0].measurementValue: 3 is not of type 'string'",
        "transport.CarrierQuotes.shipmentNumber: is str, published as number",
        "transport.CarrierRate.rateZoneId: is Decimal, published as string",
        *(
            f"transport.SentFreight.{name}: is int, published as number"
            for name in ["noOfMixedSkuBoxes", "noOfSingleSkuBoxes"]
        ),
        *(
            f"transport.SentPackage.{name}: is Decimal or int or float, published as number or string"
            for name in ["height", "length", "weight", "width"]
        ),
    ],
    "Other answers of the same service have errors and a status beside what they answer; here they are read too.": [
        "transport.CarrierQuote.errors: is not published",
        *(f"transport.CarrierQuotes.{name}: is not published" for name in ["errors", "status"]),
    ],
    "Without it nobody could be booked, or come; the document calls it optional, or required in one place and not in another.": [
        *(
            f"transport.SentBookedPlace.{name}: is not required"
            for name in ["addressLine1", "city", "countryCode", "postalCode", "state"]
        ),
        *(f"transport.SentBookingDetails.{name}: is not required" for name in ["quoteId", "termsAcceptedTime"]),
        "transport.SentBookingPayload.bookingDetails: is not required",
        "transport.SentPickupChangeDetails.pickupDetails: is not required",
        "transport.SentPickupChangePayload.bookingDetails: is not required",
        *(f"transport.SentPickupContact.{name}: is not required" for name in ["firstname", "lastname"]),
        *(
            f"transport.SentPickupWindow.{name}: is not required"
            for name in ["closeTime", "pickupDate", "priority", "readyTime"]
        ),
        *(
            f"transport.SentQuotePlace.{name}: is not required"
            for name in ["addressLine1", "city", "country", "postalCode", "stateOrProvince"]
        ),
    ],
    "The older operation ends in February 2027, and is for parcels with FedEx: these are for pallets, or the carrier's to say.": [
        "transport.SentLegacyPlace.locationId: cannot be sent",
        *(
            f"transport.SentLegacyQuote.{name}: cannot be sent"
            for name in ["customer", "declaredValue", "freightClass", "loadTypes", "shipmentSource"]
        ),
        *(
            f"transport.SentPackage.{name}: cannot be sent"
            for name in [
                "assessorialCharge",
                "billingWeight",
                "labelInformation",
                "netCharge",
                "nominalCharge",
                "serviceCharge",
                "stackable",
            ]
        ),
    ],
    "One struct for what several operations send: each sends what is published of it, which its examples show.": [
        "transport.SentPackage.isStackable: is not published",
        *(f"transport.SentPackage.{name}: is required" for name in ["packageSequenceNumber", "packageType"]),
        *(
            f"transport.SentPickupDetails.{name}: is not published"
            for name in ["businessLocationName", "pickUpInstruction", "pickUpWindow"]
        ),
        *(f"transport.SentPickupDetails.{name}: is required" for name in ["pickupDateInfo", "pickupInstruction"]),
    ],
    "The example of the document has locationName where the schema has localName.": [
        "transport.SentQuotePlace.localName: cannot be sent",
    ],
}
PENDING: list[str] = []
