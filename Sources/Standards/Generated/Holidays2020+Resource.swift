// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let holidays2020 = Resource(
        path: "holidays/2020.json",
        text: #"""
{
    "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
    "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2020.json",
    "year": 2020,
    "papers": [
        "http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm",
        "http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm"
    ],
    "days": [
        {
            "name": "元旦",
            "date": "2020-01-01",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-19",
            "isOffDay": false
        },
        {
            "name": "春节",
            "date": "2020-01-24",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-25",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-26",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-27",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-28",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-29",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-30",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-01-31",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-02-01",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-02-02",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2020-02-03",
            "isOffDay": false
        },
        {
            "name": "清明节",
            "date": "2020-04-04",
            "isOffDay": true
        },
        {
            "name": "清明节",
            "date": "2020-04-05",
            "isOffDay": true
        },
        {
            "name": "清明节",
            "date": "2020-04-06",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-04-26",
            "isOffDay": false
        },
        {
            "name": "劳动节",
            "date": "2020-05-01",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-05-02",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-05-03",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-05-04",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-05-05",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2020-05-09",
            "isOffDay": false
        },
        {
            "name": "端午节",
            "date": "2020-06-25",
            "isOffDay": true
        },
        {
            "name": "端午节",
            "date": "2020-06-26",
            "isOffDay": true
        },
        {
            "name": "端午节",
            "date": "2020-06-27",
            "isOffDay": true
        },
        {
            "name": "端午节",
            "date": "2020-06-28",
            "isOffDay": false
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-09-27",
            "isOffDay": false
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-01",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-02",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-03",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-04",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-05",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-06",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-07",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-08",
            "isOffDay": true
        },
        {
            "name": "国庆节、中秋节",
            "date": "2020-10-10",
            "isOffDay": false
        }
    ]
}
"""#)
}
